import { counterNames, type Figure, type PublishedTotals } from "@digital-cleanup/challenge";
import type { LocaleProps, Unit } from "../figures/figures.tsx";
import { readSplit, type Split, splitByState } from "../figures/published-amounts.ts";

export type FigureRow = {
  label: string;
  figure: Figure;
  /** Undefined if nothing of it was published. */
  split: Split | undefined;
  unit: Unit;
};

export function figureRows(
  { t }: Pick<LocaleProps, "t">,
  totals: PublishedTotals | null,
): FigureRow[] {
  const devices = totals?.devices;
  const row = (label: string, figure: Figure, unit: Unit = "count"): FigureRow => ({
    label,
    figure,
    split: readSplit(totals?.[figure]),
    unit,
  });
  const byState = (["working", "broken"] as const).map((state): FigureRow => ({
    ...row(t(`tally.report.${state}`), "devices"),
    split: devices ? splitByState(devices.byTypeAndState, state) : undefined,
  }));
  return [
    row(t("tally.event.data"), "bytes", "bytes"),
    ...counterNames.map((field) => row(t(`tally.event.${field}`), field)),
    row(t("tally.event.announced"), "devices"),
    ...byState.filter(({ split }) => split && split.sum > 0n),
    row(t("tally.report.grams"), "grams", "grams"),
  ];
}
