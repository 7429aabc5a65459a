import type { Rollup } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { type FiguresRow, FiguresTable } from "./figures-table.tsx";
import { placeName } from "./place-nav.tsx";
import { rollupPageUrl } from "./rollup-links.ts";

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
    key: child.code,
    name: (
      <a href={rollupPageUrl(basePath, child.codes, year, t.language)}>
        {placeName(format, child)}
      </a>
    ),
    figures: child,
  }));
  if (hasWhole) {
    rows.push({ key: "whole", name: t("tally.rollup.wholeTerritory"), figures: wholeTerritory });
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
