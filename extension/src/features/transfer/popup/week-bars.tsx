import { usePage } from "../../../ui/page-context.ts";
import type { Bar } from "../overview/periods.ts";

const height = 30;
/** Each bar and the gap after it, in the units of the drawing. */
const step = 23;
const barWidth = 18;

/** A bar for each of the last seven days, today last. A day that was not measured is a dotted line. */
export function WeekBars({ bars }: { bars: readonly Bar[] }) {
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
