import { addDays } from "@digital-cleanup/challenge";
import type { DaySum } from "@digital-cleanup/page-weight";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { fragmentDetail } from "../../../ui/navigation/fragment-detail.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { useFragment } from "../../../ui/navigation/use-fragment.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { changeSince } from "../chart/change-since.ts";
import { readDays } from "../history/read/read-history.ts";
import { readUnreadableRows } from "../history/unreadable-rows.ts";
import { BytesTag } from "./bytes-tag.tsx";
import { EmptyOverview } from "./empty-overview.tsx";
import "./overview.css";
import { PeriodFigures } from "./period-figures.tsx";
import { daysWithin, type Period, periodLength, periodRange, periods, sumDays } from "./periods.ts";
import { SitePage } from "../site/site-page.tsx";
import { PeriodSites } from "./period-sites.tsx";

/** What pages transferred: all of them, or those of the site in `#overview/https%3A%2F%2Fsite.example`. */
export function OverviewPage() {
  const origin = URL.parse(fragmentDetail(useFragment()))?.origin;
  return origin ? <SitePage key={origin} origin={origin} /> : <AllPages />;
}

/** What pages transferred today and in longer periods, in total and by site. */
function AllPages() {
  const { t, format, settings } = usePage();
  const [period, setPeriod] = useState<Period>("week");
  const { value: read } = useFreshValue(async () => {
    // The day may have changed since the page was opened.
    const today = localDay(Date.now());
    try {
      const [days, unreadable] = await Promise.all([
        readDays({ fromDay: addDays(today, 1 - 2 * periodLength("year")), toDay: today }),
        readUnreadableRows(),
      ]);
      return { today, days, unreadable: unreadable.length };
    } catch (error) {
      reportError(error);
      return { today };
    }
  }, [settings]);
  const isOff = settings.disabledFeatures.value.includes("transfer");
  return (
    <div class="flow overview" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle aside={read && <p class="soft small push">{format.day(read.today)}</p>} />
      {isOff && <p class="note">{t("transfer.off")}</p>}
      {read && !read.days && (
        <p class="note note--caution" id="overview-unreadable">
          {t("myData.unreadable")} <a href="#my-data">{t("overview.toMyData")}</a>
        </p>
      )}
      {read?.unreadable ? (
        <p class="note note--caution" id="overview-unreadable-rows">
          {t("myData.unreadableRows", { count: read.unreadable })}{" "}
          <a href="#my-data">{t("overview.toMyData")}</a>
        </p>
      ) : null}
      {read?.days?.length === 0 && !isOff && <EmptyOverview />}
      {read?.days && read.days.length > 0 && (
        <>
          <PeriodChoice chosen={period} days={read.days} today={read.today} onChoose={setPeriod} />
          <PeriodFigures
            period={period}
            today={read.today}
            days={read.days}
            of={t("overview.ofTransfers")}
          />
          <PeriodSites range={periodRange(period, read.today)} />
        </>
      )}
    </div>
  );
}

/** The periods with the bytes of each. The chosen one is shown in detail below. */
function PeriodChoice(props: {
  chosen: Period;
  days: readonly DaySum[];
  today: string;
  onChoose: (period: Period) => void;
}) {
  const { t, format } = usePage();
  return (
    <fieldset class="overview__periods">
      <legend class="hidden">{t("overview.period")}</legend>
      {periods.map((period) => {
        const sums = sumDays(daysWithin(periodRange(period, props.today), props.days));
        const { bytesDown } = sums;
        const change = changeSince(period, props.today, props.days);
        return (
          <label key={period} class="card">
            <input
              type="radio"
              name="overview-period"
              value={period}
              checked={period === props.chosen}
              onChange={() => props.onChoose(period)}
            />
            <span class="small soft">{t(`overview.in.${period}`)}</span>
            <data class="figure" id={`overview-${period}`} value={bytesDown}>
              <BytesFigure bytes={bytesDown} />
            </data>
            <span class="tiny">
              {period === "today"
                ? t("overview.inProgress")
                : change &&
                  t("overview.changeOver", {
                    change: format.change(change.ratio),
                    count: change.count,
                  })}
            </span>
            <BytesTag sums={sums} />
          </label>
        );
      })}
    </fieldset>
  );
}
