import type { ComponentChild } from "preact";
import { useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { barStep, labelledNames, maxLabels, writeBarName } from "./bar-name.ts";
import { barParts, bytesByPart } from "./bar-parts.ts";
import type { ChartBar } from "./chart-bars.ts";
import "./chart.css";

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

const bytesOf = ({ sum }: ChartBar): number => sum?.bytesDown ?? 0;

const largestBytes = (bars: readonly ChartBar[]): number => Math.max(1, ...bars.map(bytesOf));

/** A bar for each hour, day or month, divided into video, images and the rest. Of many bars, only the largest has its value written. */
export function PeriodChart({ bars }: { bars: readonly ChartBar[] }) {
  const { t, format } = usePage();
  const { row, current, setCurrent, isHidden, onKeyDown, onPointerMove } =
    useOneTabStop<HTMLUListElement>(bars.length);
  const step = barStep(bars[0]?.name);
  const labelled = labelledNames(
    bars.map(({ name }) => name),
    bars.find(({ partial }) => partial === "now")?.name,
  );
  const largest = largestBytes(bars);
  const isWritten = (bar: ChartBar) =>
    bytesOf(bar) > 0 && (bars.length <= maxLabels || bytesOf(bar) === largest);
  const value = ({ sum, isToCome }: ChartBar) => {
    if (!sum) return t(isToCome ? "overview.toCome" : "overview.notMeasured");
    return sum.requests === 0 ? t("overview.noPage") : format.bytes(sum.bytesDown);
  };
  const label = (bar: ChartBar) => {
    const { name, sum, partial, bytesBefore } = bar;
    return [
      t("overview.barLabel", { when: writeBarName(name, format), bytes: value(bar) }),
      sum && partial && t(`overview.partial.${partial}`),
      bytesBefore !== undefined && t("overview.barBefore", { bytes: format.bytes(bytesBefore) }),
    ]
      .filter(Boolean)
      .join(", ");
  };
  return (
    <ul
      class={`chart ${isHidden ? "chart--quiet" : ""}`}
      style={{ "--n": bars.length }}
      ref={row}
      aria-label={t(`overview.by.${step}`)}
    >
      {bars.map((bar, index) => (
        <li key={bar.name} class={barClass(bar, index, bars.length)}>
          <button
            type="button"
            tabIndex={index === current ? 0 : -1}
            aria-label={label(bar)}
            style={{ "--v": bytesOf(bar) / largest }}
            onFocus={() => setCurrent(index)}
            onKeyDown={onKeyDown}
            onPointerMove={onPointerMove}
          >
            {isWritten(bar) && (
              <b class={bytesOf(bar) === largest ? "most" : undefined}>
                {inUnitOf(largest, bytesOf(bar))}
              </b>
            )}
            <Bar {...bar} />
          </button>
          <span class="tip" aria-hidden="true">
            {label(bar)}
          </span>
          <small aria-hidden="true">{labelled.has(bar.name) && short(bar)}</small>
        </li>
      ))}
    </ul>
  );

  /** The number alone, in the unit of the legend. */
  function inUnitOf(top: number, bytes: number): string {
    const write = (amount: number) =>
      amount < 10 ? format.short(amount) : format.number(Math.round(amount));
    return format.bytesParts(top, (topAmount) => write((topAmount * bytes) / top)).number;
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

/** The parts of a bar; a dotted line where nothing was measured, and nothing for what is to come. */
function Bar({ sum, isToCome }: ChartBar) {
  if (!sum) return isToCome ? null : <i class="chart__none" />;
  const parts = bytesByPart(sum);
  return (
    <i class="chart__bar">
      {barParts.map(
        (part) =>
          parts[part] > 0 && (
            <i key={part} class={`chart-part--${part}`} style={{ "--v": parts[part] }} />
          ),
      )}
    </i>
  );
}

function barClass({ partial }: ChartBar, index: number, count: number): string {
  return [
    partial === "now" && "now",
    index < count / 4 && "start",
    index > (3 * count) / 4 && "end",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The unit of the values over the bars, and what each colour is. */
export function ChartLegend({ bars }: { bars: readonly ChartBar[] }) {
  const { t, format } = usePage();
  return (
    <ul class="chart-legend">
      <li>{t("overview.unit", { unit: format.bytesParts(largestBytes(bars)).unit })}</li>
      {barParts.map((part) => (
        <li key={part}>
          <i class={`chart-part--${part}`} />
          {t(`overview.part.${part}`)}
        </li>
      ))}
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
