import { localDay } from "../../../platform/local-day.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { readDays } from "../history/read/read-history.ts";
import { describeWeek } from "./describe-week.ts";
import { periodRange } from "./periods.ts";
import { WeekCard } from "./week-card.tsx";

/** For Home: the pages of this week; nothing if none was measured. */
export function HomePages() {
  const { settings } = usePage();
  const { value: read } = useFreshValue(async () => {
    // The day may have changed since the page was opened.
    const today = localDay(Date.now());
    return { today, week: describeWeek(today, await readDays(periodRange("year", today))) };
  }, [settings]);
  if (!read?.week || settings.disabledFeatures.value.includes("transfer")) return null;
  return <WeekCard today={read.today} week={read.week} />;
}
