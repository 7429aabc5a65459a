import type { RollupFigures } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import type { LocaleProps } from "../figures/figures.tsx";
import { childCells, childColumns } from "./child-figures.ts";

export type FiguresRow = { key: string; name: ComponentChildren; figures: RollupFigures };

type Props = LocaleProps & {
  id: string;
  title: string;
  /** The head of the first column. */
  label: string;
  rows: readonly FiguresRow[];
  note?: string;
};

/** The published figures of several groups of events, one group a row. */
export const FiguresTable = ({ t, format, id, title, label, rows, note }: Props) => (
  <div class="card flow">
    <h2 id={id}>{title}</h2>
    <div class="scroll" role="region" tabIndex={0} aria-labelledby={id}>
      <table class="table table--stack territories">
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {childColumns.map((column) => (
              <th scope="col" class="n" key={column}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {childCells(figures, format).map((cell, index) => (
                <td class="n" key={childColumns[index]} data-column={t(childColumns[index]!)}>
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
    {note && <p class="tiny soft">{note}</p>}
  </div>
);
