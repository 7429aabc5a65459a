import { isSetAside, timesAsLarge } from "../../history/compare-editions.ts";
import {
  type Edition,
  type EditionField,
  nationalHistory,
} from "../../history/national-history.ts";
import type { LocaleProps } from "../figures/figures.tsx";

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

type Bar = {
  label: string;
  /** The value as printed above the bar. */
  text: string;
  /** Height from 0 to 1; undefined if nothing was counted. */
  share: number | undefined;
  /** `aside`: not comparable with the other values. `cut`: also cut off, because it exceeds the scale. */
  kind?: "aside" | "cut";
};

const fullHeightPx = 130;
const minHeightPx = 2;

/** A bar chart. It is hidden from screen readers, because the table on the same page has the same values. */
const BarChart = ({ title, note, bars }: { title: string; note: string; bars: Bar[] }) => (
  <figure class="card chart flow">
    <figcaption>
      <h3>{title}</h3>
      <p class="tiny soft">{note}</p>
    </figcaption>
    <div class="plot" aria-hidden="true">
      {bars.map(({ label, text, share, kind }) => (
        <div key={label}>
          {text}
          {kind === "cut" && " ↑"}
          {share !== undefined && (
            <svg
              class={kind ? `bar-of-plot bar-of-plot--${kind}` : "bar-of-plot"}
              height={Math.max(minHeightPx, Math.round(share * fullHeightPx))}
            />
          )}
        </div>
      ))}
    </div>
    <div class="years" aria-hidden="true">
      {bars.map(({ label }) => (
        <span key={label}>{label}</span>
      ))}
    </div>
  </figure>
);
