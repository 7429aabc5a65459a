import { isSetAside, timesAsLarge } from "../../history/compare-editions.ts";
import {
  type Edition,
  type EditionField,
  nationalHistory,
} from "../../history/national-history.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { type Bar, BarChart } from "./bar-chart.tsx";

/** The top of the scale relative to the highest uncut bar, so that a cut bar is visibly higher. */
const cutScaleFactor = 1.23;

type Scale = "all" | "comparable";

function editionBars(field: EditionField, write: (value: number) => string, scale: Scale): Bar[] {
  const editions: readonly Edition[] = nationalHistory.editions;
  const isCut = ({ year }: Edition) => scale === "comparable" && isSetAside(year, field);
  const highest = Math.max(
    ...editions.filter((edition) => !isCut(edition)).map((edition) => edition[field] ?? 0),
  );
  const scaleEnd = scale === "comparable" ? highest * cutScaleFactor : highest;
  return editions.map((edition) => {
    const value = edition[field];
    return {
      label: String(edition.year),
      text: value === null ? "–" : write(value),
      share: value === null ? undefined : Math.min(1, value / scaleEnd),
      ...(isSetAside(edition.year, field) && { kind: isCut(edition) ? "cut" : "aside" }),
    };
  });
}

/** Six charts of the five editions. Files have two: one with the outlier cut off, and one at its full height. */
export function HistoryCharts({ t, format }: LocaleProps) {
  const thousands = (value: number) => format.short(value / 1000);
  const tonnes = (kilograms: number) => format.gramsParts(kilograms * 1000).number;
  const chart = (name: ChartName, bars: Bar[]) => (
    <BarChart
      title={t(`tally.rollup.history.${name}`)}
      note={t(`tally.rollup.history.${name}Note`)}
      bars={bars}
    />
  );
  return (
    <div class="grid grid--charts">
      {chart("peopleReached", editionBars("peopleReached", thousands, "all"))}
      {chart("workingDevices", editionBars("workingDevices", format.number, "all"))}
      {chart("recycling", editionBars("recyclingKilograms", tonnes, "all"))}
      {chart("data", editionBars("dataTerabytes", format.number, "all"))}
      <BarChart
        title={t("tally.rollup.history.filesWithout")}
        note={t("tally.rollup.history.filesWithoutNote", {
          times: timesAsLarge("filesMillions", 2023, 2024),
        })}
        bars={editionBars("filesMillions", format.number, "comparable")}
      />
      {chart("filesWith", editionBars("filesMillions", format.number, "all"))}
    </div>
  );
}

type ChartName = "peopleReached" | "workingDevices" | "recycling" | "data" | "filesWith";
