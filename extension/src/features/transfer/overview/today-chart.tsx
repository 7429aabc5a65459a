import { addDays } from "@digital-cleanup/challenge";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { hourBars } from "../chart/hour-bars.ts";
import { PeriodChart } from "../chart/period-chart.tsx";
import { readHours } from "../history/read/read-hours.ts";
import type { Total } from "./periods.ts";

/** Today hour by hour, beside yesterday, from the visits that are stored one by one. */
export function TodayChart({ today, total }: { today: string; total: Total }) {
  const { t, format, settings } = usePage();
  const { value: read } = useFreshValue(async () => {
    const [hours, before] = await Promise.all([readHours(today), readHours(addDays(today, -1))]);
    return { hours, before, currentHour: new Date().getHours() };
  }, [today, total.bytesDown, total.requests]);
  if (!read) return null;
  const { hours, before, currentHour } = read;
  if (hours.length === 0) {
    if (settings.siteHistory.value === "full") return null;
    return <p class="tiny soft">{t("overview.hoursNeedVisits")}</p>;
  }
  const bytes = hours.reduce((sum, { bytesDown }) => sum + bytesDown, 0);
  return (
    <>
      <PeriodChart bars={hourBars(today, currentHour, hours, before)} />
      {total.bytesDown > bytes && (
        <p class="tiny soft">
          {t("overview.withoutHour", { bytes: format.bytes(total.bytesDown - bytes) })}
        </p>
      )}
    </>
  );
}
