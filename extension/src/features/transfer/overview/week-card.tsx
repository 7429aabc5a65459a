import type { DaySum } from "@digital-cleanup/page-weight";
import { usePage } from "../../../ui/page-context.ts";
import { addDays } from "@digital-cleanup/challenge";
import { EmptyOverview } from "./empty-overview.tsx";
import { estimateSums } from "./estimate-sums.ts";
import { daysWithin, periodRange, sumDays } from "./periods.ts";

/** What pages transferred in the last seven days, beside the seven days before. */
export function WeekCard({ today, days }: { today: string; days: readonly DaySum[] }) {
  const { t, format, settings } = usePage();
  if (days.length === 0) return <EmptyOverview />;
  const week = sumDays(daysWithin(periodRange("week", today), days));
  const before = sumDays(daysWithin(periodRange("week", addDays(today, -7)), days));
  const { carbonGramsCo2e } = estimateSums(week, settings.gridZone.value);
  return (
    <section class="card flow" aria-labelledby="home-week-title" id="home-week">
      <h2 id="home-week-title">{t("overview.weekOfPages")}</h2>
      <ul class="lines">
        <li>
          <span>{t("overview.in.week")}</span>
          <b>{week.requests > 0 ? format.bytes(week.bytesDown) : t("overview.notMeasured")}</b>
        </li>
        <li>
          <span>{t("overview.weekBefore")}</span>
          <b>{before.requests > 0 ? format.bytes(before.bytesDown) : t("overview.notMeasured")}</b>
        </li>
        {week.requests > 0 && (
          <li>
            <span>{t("overview.emissionsOfWeek")}</span>
            <b>{format.carbonRange(carbonGramsCo2e)}</b>
          </li>
        )}
      </ul>
      <p>
        <a href="#overview">{t("overview.toPages")}</a>
      </p>
    </section>
  );
}
