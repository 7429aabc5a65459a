import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { localDay } from "../history/local-day.ts";
import { readDays, readSites } from "../history/read-history.ts";
import { readUnreadableRows } from "../history/unreadable-rows.ts";
import { EmptyOverview } from "./empty-overview.tsx";
import "./overview.css";
import { PeriodChoice } from "./period-choice.tsx";
import { PeriodFigures } from "./period-figures.tsx";
import { type Period, periodRange, daysWithin } from "./periods.ts";
import { SitesCard } from "./sites-card.tsx";

const maxSites = 20;

/** What pages transferred today and in longer periods, in total and by site. */
export function OverviewPage() {
  const { t, format, settings } = usePage();
  const [period, setPeriod] = useState<Period>("week");
  const { value: read } = useFreshValue(async () => {
    // The day may have changed since the page was opened.
    const today = localDay(Date.now());
    try {
      const [days, sites, unreadable] = await Promise.all([
        readDays(periodRange("year", today)),
        readSites(periodRange(period, today), maxSites),
        readUnreadableRows(),
      ]);
      return { today, days, sites, period, unreadable: unreadable.length };
    } catch (error) {
      reportError(error);
      return { today };
    }
  }, [period, settings]);
  const isOff = settings.disabledFeatures.value.includes("transfer");
  return (
    <div class="flow overview" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle aside={read && <p class="soft small push">{format.day(read.today)}</p>} />
      {isOff && <p class="note">{t("transfer.off")}</p>}
      {read && !read.days && (
        <p class="note note--caution" id="overview-unreadable">
          {t("overview.unreadable")} <a href="#my-data">{t("overview.toMyData")}</a>
        </p>
      )}
      {read?.unreadable ? (
        <p class="note note--caution" id="overview-unreadable-rows">
          {t("overview.unreadableRows", { count: read.unreadable })}{" "}
          <a href="#my-data">{t("overview.toMyData")}</a>
        </p>
      ) : null}
      {read?.days?.length === 0 && !isOff && <EmptyOverview />}
      {read?.days && read.days.length > 0 && (
        <>
          <PeriodChoice chosen={period} days={read.days} today={read.today} onChoose={setPeriod} />
          <PeriodFigures
            period={read.period}
            range={periodRange(read.period, read.today)}
            days={daysWithin(periodRange(read.period, read.today), read.days)}
          />
          <SitesCard {...read.sites} />
        </>
      )}
    </div>
  );
}
