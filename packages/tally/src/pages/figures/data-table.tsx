import type { Text } from "@digital-cleanup/text";
import type { ComponentChildren, HTMLAttributes } from "preact";

type Props = Pick<HTMLAttributes, "aria-label" | "aria-labelledby"> & {
  t: Text;
  class?: string;
  columns: readonly string[];
  /** The first cell of each row is its heading. Undefined is a figure that is not published. */
  rows: readonly (readonly ComponentChildren[])[];
};

export const DataTable = ({ t, class: more = "", columns, rows, ...name }: Props) => (
  <div class="scroll" role="region" tabIndex={0} {...name}>
    <table class={`table ${more}`}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" class={index > 0 ? "n" : undefined}>
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
              <td key={index} class="n" data-column={columns[index + 1]}>
                {cell ?? (
                  <>
                    <span aria-hidden="true">—</span>
                    <span class="hidden">{t("tally.rollup.notPublished")}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
