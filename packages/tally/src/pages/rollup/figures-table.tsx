import type { Rollup, RollupFigures } from "@digital-cleanup/challenge";
import type { Format } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { DataTable } from "../figures/data-table.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { countDevices, readSplit, sumDevices } from "../figures/published-amounts.ts";
import { placeName, rollupPageUrl } from "./place-nav.tsx";

type FiguresRow = { name: ComponentChildren; figures: RollupFigures };

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

/** The columns of a table of territories. */
export const childColumns = [
  "tally.rollup.eventCount",
  "tally.rollup.participationCount",
  "tally.event.files",
  "tally.rollup.data",
  "tally.rollup.devices",
  "tally.rollup.grams",
] as const;

/** One cell for each of `childColumns`; undefined if the figure is not published. */
export function childCells(figures: RollupFigures, format: Format): (string | undefined)[] {
  const { events, participations, totals, collected } = figures;
  const [files, bytes] = [readSplit(totals?.files)?.sum, readSplit(totals?.bytes)?.sum];
  const devices = sumDevices(countDevices(collected.devices));
  return [
    format.number(events),
    totals ? format.number(participations) : undefined,
    files === undefined ? undefined : format.number(files),
    bytes === undefined ? undefined : format.bytes(bytes),
    format.number(devices),
    format.grams(Number(collected.grams)),
  ];
}

/** The territories one level below, sorted by name, and what has no line of its own; null if there are none. */
export function ChildrenTable({
  t,
  format,
  basePath,
  rollup,
}: LocaleProps & { basePath: string; rollup: Rollup }) {
  const { children, territory, wholeTerritory, year } = rollup;
  if (children.length === 0) return null;
  const hasWhole = wholeTerritory.events > 0;
  const rows: FiguresRow[] = children.map((child) => ({
    name: (
      <a href={rollupPageUrl(basePath, child.codes, year, t.language)}>
        {placeName(format, child)}
      </a>
    ),
    figures: child,
  }));
  if (hasWhole) {
    rows.push({ name: t("tally.rollup.wholeTerritory"), figures: wholeTerritory });
  }
  const notes = [
    t("tally.rollup.sumNote"),
    ...(hasWhole ? [t("tally.rollup.wholeTerritoryNote")] : []),
  ];
  return (
    <FiguresTable
      t={t}
      format={format}
      id="children"
      title={t(`tally.rollup.childrenOf.${territory.level}`)}
      label={t("tally.rollup.territory")}
      rows={rows}
      note={notes.join(" ")}
    />
  );
}
