import type { DayCount } from "../../states/day-counts.ts";
import type { LocaleProps } from "./figures.tsx";

/** One bar compares nothing. */
export const minDays = 2;

/** A bar for each day, with the contributions that were published on it. */
export function DayBars({ t, format, days }: LocaleProps & { days: readonly DayCount[] }) {
  const max = Math.max(1, ...days.map(({ count }) => count));
  return (
    <section class="card flow" aria-labelledby="days">
      <h2 id="days">{t("tally.event.days")}</h2>
      <dl class="days small">
        {days.map(({ day, count }) => (
          <div key={day}>
            <dt>{format.shortDay(day)}</dt>
            <dd>
              <svg aria-hidden="true">
                <rect width={`${(100 * count) / max}%`} height="100%" />
              </svg>
              <b>{format.number(count)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p class="tiny soft">{t("tally.event.daysNote")}</p>
    </section>
  );
}
