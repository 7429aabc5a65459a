import { addDays } from "@digital-cleanup/challenge";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { UndoToast } from "@digital-cleanup/ui/dialogs/undo-toast.tsx";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { type Erased, eraseSite, restoreErased } from "../history/erase/erase-history.ts";
import { readSite } from "../history/read/read-history.ts";
import { daysWithin, periodLength, periodRange, sumDays } from "../overview/periods.ts";
import { PeriodFigures } from "../overview/period-figures.tsx";
import type { SiteHelp } from "../overview/site-help.ts";
import { siteName } from "../site-name.ts";

const period = "month";

/** The last thirty days of one site, with what can be done about it. */
export function SitePage({ origin, help }: { origin: string; help: SiteHelp }) {
  const { t } = usePage();
  const [erased, setErased] = useState<Erased>();
  const { value: read, reread } = useFreshValue(async () => {
    const today = localDay(Date.now());
    const fromDay = addDays(today, 1 - 2 * periodLength(period));
    return { today, days: await readSite(origin, { fromDay, toDay: today }) };
  }, [origin]);
  const name = siteName(origin, t);
  const erase = async () => {
    setErased(await eraseSite(origin));
    reread();
  };
  const undo = async (rows: Erased) => {
    await restoreErased(rows);
    setErased(undefined);
    reread();
  };
  if (!read) return null;
  const { today, days } = read;
  const total = sumDays(daysWithin(periodRange(period, today), days));
  return (
    <div class="flow overview" style={{ "--gap": "var(--space-5)" }} id="overview-site">
      <PageTitle>
        <span class="site-name">
          <TypedAddress url={name} />
        </span>
      </PageTitle>
      <p>
        <a href="#overview">{t("overview.allSites")}</a>
      </p>
      <PeriodFigures
        period={period}
        today={today}
        days={days}
        of={t("overview.ofOneSite", { site: name })}
      />
      <section class="card flow" aria-labelledby="overview-site-actions">
        <h2 id="overview-site-actions">{t("overview.siteActions")}</h2>
        <ul class="lines site-actions">
          {total.requests > 0 && <li>{help({ ...total, origin })}</li>}
          {days.length > 0 && (
            <li>
              <span>{t("overview.eraseSiteMeans")}</span>
              <Button id="overview-erase-site" onPress={erase}>
                {t("overview.eraseSite")}
              </Button>
            </li>
          )}
        </ul>
      </section>
      <p class="hidden" role="status">
        {erased && t("overview.siteErased", { site: name })}
      </p>
      {erased && (
        <UndoToast
          id="overview-undo"
          text={t("overview.siteErased", { site: name })}
          undo={() => void undo(erased).catch(reportError)}
        />
      )}
    </div>
  );
}
