import { addDays } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { fragmentDetail } from "../../../ui/navigation/fragment-detail.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { useFragment } from "../../../ui/navigation/use-fragment.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { readDays } from "../history/read/read-history.ts";
import { readUnreadableRows } from "../history/unreadable-rows.ts";
import { SitePage } from "../site/site-page.tsx";
import "./overview.css";
import { PeriodFigures } from "./period-figures.tsx";
import { PeriodSites } from "./period-sites.tsx";
import { type Period, periodLength, periodRange, periods } from "./periods.ts";
import type { SiteHelp } from "./site-help.ts";
import { EmptyHomeIllustration } from "@digital-cleanup/ui/illustrations/empty-home.tsx";
import { alwaysOnPermissions, requestPermissions } from "../../../platform/access/permissions.ts";
import { Button } from "../../../ui/button.tsx";
import {
  openMeasuringChoices,
  saveMeasuringChoice,
} from "../../../ui/settings/measuring-choice.ts";

/** What pages transferred: all of them, or those of the site in `#overview/https%3A%2F%2Fsite.example`. */
export function OverviewPage({ help }: { help: SiteHelp }) {
  const origin = URL.parse(fragmentDetail(useFragment()))?.origin;
  return origin ? <SitePage key={origin} origin={origin} help={help} /> : <AllPages help={help} />;
}

/** What pages transferred today and in longer periods, in total and by site. */
function AllPages({ help }: { help: SiteHelp }) {
  const { t, settings } = usePage();
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
  const hasDays = read?.days !== undefined && read.days.length > 0;
  return (
    <div class="flow overview" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle aside={hasDays && <PeriodChoice chosen={period} onChoose={setPeriod} />} />
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
      {hasDays && (
        <>
          <PeriodFigures
            period={period}
            today={read.today}
            days={read.days}
            of={t("overview.ofTransfers")}
          />
          <PeriodSites range={periodRange(period, read.today)} help={help} />
        </>
      )}
    </div>
  );
}

function PeriodChoice(props: { chosen: Period; onChoose: (period: Period) => void }) {
  const { t } = usePage();
  return (
    <fieldset class="segmented push">
      <legend class="hidden">{t("overview.period")}</legend>
      {periods.map((period) => (
        <label key={period}>
          <input
            type="radio"
            name="overview-period"
            value={period}
            checked={period === props.chosen}
            onChange={() => props.onChoose(period)}
          />
          {t(`overview.periods.${period}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Shown before anything was measured: what will be here, and how to start. */
function EmptyOverview() {
  const { t, settings } = usePage();
  const isAlways = settings.measurement.value === "always";
  const areSitesKept = settings.siteHistory.value !== "none";
  return (
    <section class="card pictured" id="overview-empty" aria-labelledby="overview-empty-title">
      <EmptyHomeIllustration />
      <div class="flow">
        <h2 id="overview-empty-title">{t("overview.emptyTitle")}</h2>
        <p>{t(isAlways ? "overview.emptyAlways" : "overview.emptyOnClick")}</p>
        {!isAlways && openMeasuringChoices(settings).includes("always") && <MeasureAlways />}
        <p class="small">
          {t(areSitesKept ? "overview.emptyKept" : "overview.emptyKeptSums")}{" "}
          <a href="#my-data">{t("overview.toMyData")}</a>
        </p>
      </div>
    </section>
  );
}

function MeasureAlways() {
  const { t } = usePage();
  const [isRefused, setIsRefused] = useState(false);
  const ask = async () => {
    const isGranted = await requestPermissions(alwaysOnPermissions);
    setIsRefused(!isGranted);
    if (isGranted) await saveMeasuringChoice("always");
  };
  return (
    <>
      <p>{t("overview.measureAlwaysMeans")}</p>
      <p>
        <Button class="btn--main" id="overview-always" onPress={ask}>
          {t("overview.measureAlways")}
        </Button>
      </p>
      <p role="status">{isRefused && t("common.accessRefused")}</p>
    </>
  );
}
