import { counterNames, type PublishedTotals } from "@digital-cleanup/challenge";
import { splitByState } from "../event/device-cards.tsx";
import type { LocaleProps, Unit } from "../figures/figures.tsx";
import { readSplit, type Split } from "../figures/split.ts";

export type FigureRow = {
  label: string;
  /** Undefined if nothing of it was published. */
  split: Split | undefined;
  unit: Unit;
};

/** What participants deleted and announced, figure by figure. */
export function figureRows({ t }: Pick<LocaleProps, "t">, totals: PublishedTotals): FigureRow[] {
  const { devices } = totals;
  const counts = counterNames.map((field): FigureRow => ({
    label: t(`tally.event.${field}`),
    split: readSplit(totals[field]),
    unit: "count",
  }));
  const byState = (["working", "broken"] as const).map((state): FigureRow => ({
    label: t(`tally.report.${state}`),
    split: devices ? splitByState(devices.byTypeAndState, state) : undefined,
    unit: "count",
  }));
  return [
    { label: t("tally.event.data"), split: readSplit(totals.bytes), unit: "bytes" },
    ...counts,
    { label: t("tally.event.announced"), split: readSplit(devices), unit: "count" },
    ...byState.filter(({ split }) => split && split.sum > 0n),
    { label: t("tally.report.grams"), split: readSplit(totals.grams), unit: "grams" },
  ];
}
