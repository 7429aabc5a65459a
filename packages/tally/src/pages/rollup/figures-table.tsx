import type { RollupFigures } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import { DataTable } from "../figures/data-table.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { childCells, childColumns } from "./child-figures.ts";

export type FiguresRow = { name: ComponentChildren; figures: RollupFigures };

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
    <DataTable
      t={t}
      class="table--stack territories"
      aria-labelledby={id}
      columns={[label, ...childColumns.map((column) => t(column))]}
      rows={rows.map(({ name, figures }) => [name, ...childCells(figures, format)])}
    />
    {note && <p class="tiny soft">{note}</p>}
  </div>
);
