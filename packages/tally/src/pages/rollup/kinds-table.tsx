import type { Rollup } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { FiguresTable } from "./figures-table.tsx";

/** The events by kind of organiser; null if all are of one kind. */
export function KindsTable({ t, format, rollup }: LocaleProps & { rollup: Rollup }) {
  if (rollup.kinds.length < 2) return null;
  const rows = rollup.kinds.map((figures) => ({
    key: figures.kind,
    name: t(`tally.organise.kind.${figures.kind}`),
    figures,
  }));
  return (
    <FiguresTable
      t={t}
      format={format}
      id="kinds"
      title={t("tally.rollup.kinds")}
      label={t("tally.rollup.kind")}
      rows={rows}
    />
  );
}
