import { usePage } from "../../../ui/page-context.ts";
import { MeasuredShare } from "../measured-share.tsx";
import type { Bar } from "./periods.ts";

const height = 60;
/** Share of each step's width; the rest is the gap. */
const barWidth = 0.8;

/** A bar per day or month, with a text alternative and a table. */
export function DayChart({ bars }: { bars: readonly Bar[] }) {
  const { t, format } = usePage();
  const largest = bars.reduce((top, bar) => (bytesDown(bar) > bytesDown(top) ? bar : top));
  const isByDay = largest.name.length === 10;
  const write = (name: string) => (isByDay ? format.day(name) : format.month(name));
  const [first, last] = [bars[0]!, bars.at(-1)!];
  return (
    <section class="card flow overview__chart" aria-labelledby="overview-chart">
      <h2 id="overview-chart">{t(isByDay ? "overview.byDay" : "overview.byMonth")}</h2>
      <div>
        <svg
          viewBox={`0 0 ${bars.length} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t(isByDay ? "overview.chart" : "overview.chartMonths", {
            first: write(first.name),
            last: write(last.name),
            most: format.bytes(bytesDown(largest)),
            when: write(largest.name),
          })}
        >
          {bars.map((bar, index) => {
            const barHeight = (bytesDown(bar) / Math.max(1, bytesDown(largest))) * height;
            return (
              <rect
                key={bar.name}
                x={index + (1 - barWidth) / 2}
                y={height - barHeight}
                width={barWidth}
                height={barHeight}
                class={bar === last ? "now" : ""}
              />
            );
          })}
        </svg>
        <div class="range__ends overview__ends" aria-hidden="true">
          <span>{isByDay ? format.shortDay(first.name) : write(first.name)}</span>
          <span>{isByDay ? format.shortDay(last.name) : write(last.name)}</span>
        </div>
      </div>
      <details class="small">
        <summary>{t("overview.figures")}</summary>
        <div class="scroll" role="region" tabIndex={0} aria-label={t("overview.figures")}>
          <table class="table" id="overview-days">
            <thead>
              <tr>
                <th scope="col">{t(isByDay ? "overview.day" : "overview.monthName")}</th>
                <th scope="col" class="n">
                  {t("overview.visitsColumn")}
                </th>
                <th scope="col" class="n">
                  {t("overview.transferred")}
                </th>
                <th scope="col">{t("overview.knownBy")}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(
                ({ name, sum }) =>
                  sum && (
                    <tr key={name}>
                      <th scope="row">{write(name)}</th>
                      <td class="n">{format.number(sum.visits)}</td>
                      <td class="n">{format.bytes(sum.bytesDown)}</td>
                      <td>
                        <span class="row row--tight row--one">
                          <MeasuredShare sums={sum} />
                        </span>
                      </td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
        </div>
        <p class="tiny soft">{t("overview.absentDays")}</p>
      </details>
    </section>
  );
}

const bytesDown = ({ sum }: Bar): number => sum?.bytesDown ?? 0;
