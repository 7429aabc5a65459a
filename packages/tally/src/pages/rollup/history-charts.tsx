import { isSetAside, timesAsLarge } from "../../history/compare-editions.ts";
import {
  type Edition,
  type EditionField,
  nationalHistory,
} from "../../history/national-history.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { type Bar, BarChart } from "./bar-chart.tsx";

/** Room above the highest bar that is not cut, so that the cut one stands out of it. */
const roomForCut = 1.23;

type Scale = "all" | "comparable";

function barsOf(field: EditionField, write: (value: number) => string, scale: Scale): Bar[] {
  const editions: readonly Edition[] = nationalHistory.editions;
  const isCut = ({ year }: Edition) => scale === "comparable" && isSetAside(year, field);
  const highest = Math.max(
    ...editions.filter((edition) => !isCut(edition)).map((edition) => edition[field] ?? 0),
  );
  const full = scale === "comparable" ? highest * roomForCut : highest;
  return editions.map((edition) => {
    const value = edition[field];
    return {
      label: String(edition.year),
      text: value === null ? "–" : write(value),
      share: value === null ? undefined : Math.min(1, value / full),
      ...(isSetAside(edition.year, field) && { kind: isCut(edition) ? "cut" : "aside" }),
    };
  });
}

/** The five editions in six small charts, the one that would hide the others once cut and once whole. */
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
      {chart("peopleReached", barsOf("peopleReached", thousands, "all"))}
      {chart("workingDevices", barsOf("workingDevices", format.number, "all"))}
      {chart("recycling", barsOf("recyclingKilograms", tonnes, "all"))}
      {chart("data", barsOf("dataTerabytes", format.number, "all"))}
      <BarChart
        title={t("tally.rollup.history.filesWithout")}
        note={t("tally.rollup.history.filesWithoutNote", {
          times: timesAsLarge("filesMillions", 2023, 2024),
        })}
        bars={barsOf("filesMillions", format.number, "comparable")}
      />
      {chart("filesWith", barsOf("filesMillions", format.number, "all"))}
    </div>
  );
}

type ChartName = "peopleReached" | "workingDevices" | "recycling" | "data" | "filesWith";
