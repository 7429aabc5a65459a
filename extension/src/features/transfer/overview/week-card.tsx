import { addDays } from "@digital-cleanup/challenge";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Week } from "./describe-week.ts";

/** What pages transferred in the last seven days, as a sentence and a bar for each day. */
export function WeekCard({ today, week }: { today: string; week: Week }) {
  const { t, format } = usePage();
  const { bytesDown, bars } = week;
  // A week may come from the cache alone.
  const maxBytes = Math.max(1, ...bars.map(({ sum }) => sum?.bytesDown ?? 0));
  const inWords = bars.map(({ name, sum }) => {
    const day = format.weekday(name);
    return sum
      ? t("homeCards.week.day", { day, bytes: format.bytes(sum.bytesDown) })
      : t("homeCards.week.dayWithout", { day });
  });
  return (
    <section class="card flow week-card" id="home-week" aria-labelledby="home-week-title">
      <h2 id="home-week-title">
        <b>
          <BytesFigure bytes={bytesDown} />
        </b>{" "}
        <WeekWords today={today} week={week} />
      </h2>
      <div class="week-bars" role="img" aria-label={inWords.join(", ")}>
        {bars.map(({ name, sum }) => (
          <span key={name} data-today={name === today}>
            {sum ? <i style={{ height: `${(100 * sum.bytesDown) / maxBytes}%` }} /> : <s />}
            {format.shortWeekday(name)}
          </span>
        ))}
      </div>
    </section>
  );
}

function WeekWords({ today, week: { firstDay, comparison } }: { today: string; week: Week }) {
  const { t, format } = usePage();
  if (!firstDay) return <>{t(`homeCards.week.${comparison ?? "plain"}`)}</>;
  const day = format.weekday(addDays(firstDay, 7));
  if (firstDay === today) return <>{t("homeCards.week.firstDay", { day })}</>;
  if (firstDay === addDays(today, -1)) return <>{t("homeCards.week.sinceYesterday", { day })}</>;
  return <>{t("homeCards.week.sinceDay", { since: format.weekday(firstDay), day })}</>;
}
