import { LazyDetails } from "../../../ui/estimates/lazy-details.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { CarbonRange } from "@digital-cleanup/ui/range-bar.tsx";
import { pageCarbon } from "./page-carbon.ts";
import { isPartial, measuredBytes } from "@digital-cleanup/page-weight";
import { Grade } from "./grade.tsx";
import { BytesBetween } from "../bytes-between.tsx";
import { NotCountedNotes } from "../not-counted-notes.tsx";
import { PageKinds } from "./page-kinds.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { PageNotes } from "./page-notes.tsx";
import type { TabVisit } from "../visits/watch-tab-visit.ts";

const loadExplanation = async () => (await import("./page-explanation.tsx")).PageExplanation;

/** The bytes of the page, how they are known, its emissions, and bytes by kind. */
export function PageFigures({ visit, isOnClick }: { visit: TabVisit; isOnClick: boolean }) {
  const { t, format, settings } = usePage();
  const { transfer, origin } = visit;
  const { carbonGramsCo2e, rating } = pageCarbon(transfer, settings.gridZone.value);
  const isMore = isPartial(transfer);
  const bytes = isMore ? measuredBytes(transfer) : transfer.bytesDown;
  const { number, unit } = format.bytesParts(bytes);
  return (
    <section class="flow transfer" aria-label={t("transfer.title")}>
      <h2 class="soft path">{t("transfer.by", { site: new URL(origin).host })}</h2>
      <div class="row row--one transfer-figure">
        <p class="figure">
          <data id="transfer-bytes" value={bytes}>
            {number} <small>{isMore ? t("transfer.atLeast", { unit }) : unit}</small>
          </data>
        </p>
        {rating && <Grade rating={rating} />}
      </div>
      {!isMore && <BytesBetween id="transfer-between" sums={transfer} />}
      <RequestCounts visit={visit} />
      <NotCountedNotes notCounted={transfer.notCounted} />
      <div id="transfer-range">
        <CarbonRange carbonGramsCo2e={carbonGramsCo2e} />
      </div>
      <LazyDetails load={loadExplanation} props={{ transfer }} />
      {!isOnClick && <PageKinds transfer={transfer} />}
      <PageNotes visit={visit} isOnClick={isOnClick} />
    </section>
  );
}

function RequestCounts({ visit: { transfer, routes } }: { visit: TabVisit }) {
  const { t } = usePage();
  const { requests, requestsFromCache } = transfer;
  return (
    <>
      <div class="row">
        <MeasuredShare id="transfer-measured" sums={transfer} />
        <span class="tiny soft push">
          <data id="transfer-requests" value={requests}>
            {t("transfer.requests", { count: requests })}
          </data>
        </span>
      </div>
      <p class="tiny soft" hidden={requestsFromCache === 0}>
        <data id="transfer-cached" value={requestsFromCache}>
          {t("transfer.cached", { count: requestsFromCache })}
        </data>
      </p>
      <p class="tiny soft" hidden={routes < 2}>
        <data id="transfer-routes" value={routes}>
          {t("transfer.routes", { count: routes })}
        </data>
      </p>
    </>
  );
}
