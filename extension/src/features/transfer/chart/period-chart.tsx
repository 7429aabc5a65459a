import type { ComponentChild } from "preact";
import { useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { barStep, labelledNames, maxLabels, writeBarName } from "./bar-name.ts";
import type { ChartBar } from "./chart-bars.ts";
import { chartScale } from "./chart-scale.ts";
import { ChartTable } from "./chart-table.tsx";
import "./chart.css";

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** A bar for each hour, day or month, with the same one of the period before, and a table. */
export function PeriodChart({ bars }: { bars: readonly ChartBar[] }) {
  const { t, format } = usePage();
  const { row, current, setCurrent, isHidden, onKeyDown, onPointerMove } =
    useOneTabStop<HTMLUListElement>(bars.length);
  const step = barStep(bars[0]?.name);
  const labelled = labelledNames(
    bars.map(({ name }) => name),
    bars.find(({ partial }) => partial === "now")?.name,
  );
  const lines = chartScale(
    Math.max(...bars.map(({ sum, bytesBefore = 0 }) => Math.max(sum?.bytesDown ?? 0, bytesBefore))),
  );
  const top = lines.at(-1)!;
  const percent = (bytes: number) => `${((bytes / top) * 100).toFixed(2)}%`;
  const value = ({ sum, isToCome }: ChartBar) => {
    if (!sum) return t(isToCome ? "overview.marks.later" : "overview.notMeasured");
    return sum.requests === 0 ? t("overview.noPage") : format.bytes(sum.bytesDown);
  };
  const label = (bar: ChartBar) => {
    const { name, bytesBefore } = bar;
    return [
      t("overview.barLabel", { when: writeBarName(name, format), bytes: value(bar) }),
      bytesBefore !== undefined && t("overview.barBefore", { bytes: format.bytes(bytesBefore) }),
    ]
      .filter(Boolean)
      .join(", ");
  };
  const hasValues = bars.length <= maxLabels;
  return (
    <div class="flow">
      <div class="chart" style={{ "--n": bars.length }}>
        <ol class="chart__axis" aria-hidden="true">
          {[0, ...lines].map((bytes) => (
            <li key={bytes} style={{ "--y": percent(bytes) }}>
              <span>{bytes === top ? format.bytes(bytes) : inTopUnit(bytes)}</span>
            </li>
          ))}
        </ol>
        <ul
          class={isHidden ? "chart__bars chart__bars--quiet" : "chart__bars"}
          ref={row}
          aria-label={t(`overview.by.${step}`)}
        >
          {bars.map((bar, index) => (
            <li key={bar.name} class={barClass(bar, index, bars.length)}>
              <button
                type="button"
                tabIndex={index === current ? 0 : -1}
                aria-label={label(bar)}
                onFocus={() => setCurrent(index)}
                onKeyDown={onKeyDown}
                onPointerMove={onPointerMove}
              >
                <i style={{ "--v": percent(bar.sum?.bytesDown ?? 0) }} />
                {bar.bytesBefore !== undefined && <s style={{ "--p": percent(bar.bytesBefore) }} />}
                {hasValues && bar.sum && (
                  <b style={{ "--v": percent(Math.max(bar.sum.bytesDown, bar.bytesBefore ?? 0)) }}>
                    {inTopUnit(bar.sum.bytesDown)}
                  </b>
                )}
              </button>
              <span class="tip" aria-hidden="true">
                {label(bar)}
              </span>
              <small aria-hidden="true">{labelled.has(bar.name) && short(bar)}</small>
            </li>
          ))}
        </ul>
      </div>
      <ChartLegend bars={bars} />
      <ChartTable bars={bars} />
    </div>
  );

  /** The number alone, in the unit of the top line. */
  function inTopUnit(bytes: number): string {
    const unit = 1000 ** Math.floor(Math.log10(top) / 3);
    return format.short(bytes / unit);
  }
  function short({ name }: ChartBar): ComponentChild {
    if (step === "hour") return writeBarName(name, format);
    if (step === "month") return format.shortMonth(name);
    return (
      <>
        {format.shortWeekday(name)} <span class="chart__date">{Number(name.slice(8))}</span>
      </>
    );
  }
}

function barClass({ sum, partial, isToCome }: ChartBar, index: number, count: number): string {
  return [
    !sum && (isToCome ? "later" : "none"),
    sum && partial && "part",
    partial === "now" && "now",
    index < count / 4 && "start",
    index > (3 * count) / 4 && "end",
  ]
    .filter(Boolean)
    .join(" ");
}

/** What the marks of a chart mean: those that it has. */
function ChartLegend({ bars }: { bars: readonly ChartBar[] }) {
  const { t } = usePage();
  const entries = [
    ["measured", true],
    ["before", bars.some(({ bytesBefore }) => bytesBefore !== undefined)],
    ["none", bars.some(({ sum, isToCome }) => !sum && !isToCome)],
    ["later", bars.some(({ isToCome }) => isToCome)],
    ["part", bars.some(({ sum, partial }) => sum && partial)],
  ] as const;
  return (
    <ul class="row tiny soft chart-legend">
      {entries.map(
        ([mark, isThere]) =>
          isThere && (
            <li key={mark} class="row row--tight row--one">
              <span class={`chart-mark chart-mark--${mark}`} />
              {t(`overview.marks.${mark}`)}
            </li>
          ),
      )}
    </ul>
  );
}

/** Makes a row of buttons one tab stop: arrows, Home and End move within it. Escape hides what the focused button shows. */
function useOneTabStop<Row extends HTMLElement>(count: number) {
  const row = useRef<Row>(null);
  const [chosen, setCurrent] = useState(count - 1);
  // There may be fewer buttons than when it was chosen.
  const current = Math.min(chosen, count - 1);
  const [isHidden, setIsHidden] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setIsHidden(true);
    const next = steps[event.key]?.(current, count);
    if (next === undefined) return;
    event.preventDefault();
    const shown = Math.min(Math.max(next, 0), count - 1);
    setCurrent(shown);
    setIsHidden(false);
    row.current?.querySelectorAll("button")[shown]?.focus();
  };
  const onPointerMove = () => setIsHidden(false);
  return { row, current, setCurrent, isHidden, onKeyDown, onPointerMove };
}
