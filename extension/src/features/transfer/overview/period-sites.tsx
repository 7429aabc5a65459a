import { useState } from "preact/hooks";
import type { DaySum } from "@digital-cleanup/page-weight";
import { reportError } from "../../../platform/report-error.ts";
import { Meter } from "../../../ui/meter.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import type { HistoryRange } from "../history/history-range.ts";
import { readSites } from "../history/read/read-history.ts";
import type { SiteHelp } from "./site-help.ts";
import { SitesCard } from "./sites-card.tsx";

/** What takes less time needs no progress, which would only flash. */
const minReadingMs = 300;

/** The sites of a period. Those of a year may take seconds to read. */
export function PeriodSites({ range, help }: { range: HistoryRange; help: SiteHelp }) {
  const { t, format, settings } = usePage();
  const { fromDay } = range;
  const [share, setShare] = useState<number>();
  const { value: read } = useFreshValue(
    async (signal) => {
      const startMs = performance.now();
      const onProgress = (done: number) =>
        performance.now() - startMs > minReadingMs && setShare(Math.floor(done * 100) / 100);
      setShare(undefined);
      try {
        const sites = await readSites(range, { signal, onProgress });
        setShare(undefined);
        return { fromDay, sites };
      } catch (error) {
        signal.throwIfAborted();
        reportError(error);
        return { fromDay };
      }
    },
    [fromDay, range.toDay, settings],
  );
  const isReading = read?.fromDay !== fromDay;
  return (
    <div id="overview-of-sites" aria-busy={isReading}>
      {isReading && share !== undefined ? (
        <section class="card flow">
          <h2 id="overview-reading">{t("overview.heaviest")}</h2>
          <Meter share={share} labelledBy="overview-reading" />
          <p class="small">{t("overview.readingSites", { share: format.percent(share) })}</p>
        </section>
      ) : (
        read && <SitesRead key={read.fromDay} sites={read.sites} help={help} />
      )}
    </div>
  );
}

/** Without `sites` the browser could not read them. */
function SitesRead({ sites, help }: { sites: readonly DaySum[] | undefined; help: SiteHelp }) {
  const { t } = usePage();
  if (sites) return <SitesCard sites={sites} help={help} />;
  return <p class="note note--caution">{t("myData.unreadable")}</p>;
}
