import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { askBackground } from "../../../platform/page-request.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import type { Bar } from "../overview/periods.ts";
import { weekRequest } from "./week-request.ts";

const height = 30;
/** Each bar and the gap after it, in the units of the drawing. */
const step = 23;

const barWidth = 18;

/** What pages transferred today and in the last seven days, once something is stored: a minute after the first page. */
export function Today() {
  const { t, format, settings } = usePage();
  const { value } = useFreshValue(() => askBackground(weekRequest, undefined), []);
  const week = value?.week;
  if (!week || settings.disabledFeatures.value.includes("transfer")) return null;
  const { bars, today, bytesDown: weekBytes } = week;
  if (settings.measurement.value === "onClick") {
    return (
      <section aria-labelledby="transfer-today-title">
        <h2 class="soft" id="transfer-today-title">
          {t("transfer.todayOnClick", { count: today?.visits ?? 0 })}
        </h2>
        <p class="small">
          <b>{format.bytes(today?.bytesDown ?? 0)}</b>{" "}
          <span class="soft">{t("transfer.othersNotCounted")}</span>
        </p>
      </section>
    );
  }
  return (
    <section class="row row--one" aria-labelledby="transfer-today-title">
      <div>
        <h2 class="soft" id="transfer-today-title">
          {t("transfer.today")}
        </h2>
        <p class="figure transfer-today__figure">
          {today ? (
            <BytesFigure bytes={today.bytesDown} />
          ) : (
            <>
              <span aria-hidden="true">—</span>
              <span class="hidden">{t("common.unknown")}</span>
            </>
          )}
        </p>
        <p class="tiny soft">{t("transfer.inSevenDays", { bytes: format.bytes(weekBytes) })}</p>
      </div>
      <WeekBars bars={bars} />
    </section>
  );
}

/** A bar for each of the last seven days, today last. A day that was not measured is a dotted line. */
function WeekBars({ bars }: { bars: readonly Bar[] }) {
  const { t, format } = usePage();
  const largest = Math.max(1, ...bars.map(({ sum }) => sum?.bytesDown ?? 0));
  const values = bars.map(({ name, sum }) =>
    t("transfer.dayValue", {
      day: format.weekday(name),
      bytes: sum ? format.bytes(sum.bytesDown) : t("transfer.dayNotMeasured"),
    }),
  );
  return (
    <svg
      class="transfer-week push"
      viewBox={`0 0 ${bars.length * step} 44`}
      role="img"
      aria-label={`${t("transfer.weekByDay")} ${values.join(", ")}`}
    >
      {bars.map(({ name, sum }, index) => {
        const isToday = index === bars.length - 1;
        const barHeight = Math.max(2, ((sum?.bytesDown ?? 0) / largest) * height);
        const x = index * step;
        return (
          <g key={name} class={isToday ? "now" : ""}>
            {sum ? (
              <rect x={x} y={height - barHeight} width={barWidth} height={barHeight} rx={1.5} />
            ) : (
              <path d={`M${x} ${height - 1}h${barWidth}`} />
            )}
            <text x={x + barWidth / 2} y={42}>
              {format.shortWeekday(name)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
