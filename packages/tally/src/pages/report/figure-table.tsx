import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";

type Props = {
  t: Text;
  /** The accessible name of the scrollable region. */
  title: string;
  columns: readonly string[];
  /** The first cell of each row is its heading. */
  rows: readonly (readonly ComponentChildren[])[];
};

/** A table of figures that scrolls on narrow screens. */
export const FigureTable = ({ t, title, columns, rows }: Props) => (
  <div class="scroll" role="region" aria-label={t("tally.report.table", { title })} tabIndex={0}>
    <table class="table">
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" class={index > 0 ? "n" : ""}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([heading, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{heading}</th>
            {cells.map((cell, index) => (
              <td key={index} class="n">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
