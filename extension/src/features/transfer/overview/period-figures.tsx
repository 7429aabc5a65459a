import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { CarbonRange } from "@digital-cleanup/ui/range-bar.tsx";
import type { DaySum } from "../history/history-schema.ts";
import type { HistoryRange } from "../history/read-history.ts";
import { KindShares } from "../kind-shares.tsx";
import { BytesBetween } from "../bytes-between.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { NotCountedNotes } from "../not-counted-notes.tsx";
import { estimateSums } from "./estimate-sums.ts";
import { DayChart } from "./day-chart.tsx";
import { splitRange, type Period, sumDays } from "./periods.ts";

/** One period: how its bytes are known, their emissions, and bytes by kind and by day. */
export function PeriodFigures(props: {
  period: Period;
  range: HistoryRange;
  days: readonly DaySum[];
}) {
  const { t, format, settings } = usePage();
  const { fromDay, toDay } = props.range;
  const total = sumDays(props.days);
  const isOnClick = settings.measurement.value === "onClick";
  const title = fromDay === toDay ? format.day(toDay) : format.dayRange(fromDay, toDay);
  if (total.requests === 0) {
    return (
      <section class="card flow">
        <h2>{title}</h2>
        <p>{t("overview.nothingInPeriod")}</p>
      </section>
    );
  }
  const estimate = estimateSums(total, settings.gridZone.value);
  const { bytesDown, bytesThirdParty, bytesByKind } = total;
  return (
    <>
      <div class="grid" style={{ "--min": "20rem" }}>
        <section class="card flow" aria-labelledby="overview-known" id="overview-figures">
          <h2 id="overview-known">{title}</h2>
          <p class="row row--tight">
            <MeasuredShare id="overview-measured" sums={total} />
          </p>
          <BytesBetween id="overview-between" sums={total} />
          <NotCountedNotes notCounted={total.notCounted} />
          <div id="overview-range">
            <CarbonRange carbonGramsCo2e={estimate.carbonGramsCo2e} />
          </div>
          <p class="small">
            <data id="overview-visits" value={total.visits}>
              {t("overview.visits", { count: total.visits })}
            </data>
            {", "}
            <data id="overview-requests" value={total.requests}>
              {t("transfer.requests", { count: total.requests })}
            </data>
            {total.requestsFromCache > 0 &&
              `, ${t("transfer.cached", { count: total.requestsFromCache })}`}
          </p>
          {total.isCapped && (
            <p class="small" id="overview-capped">
              {t("overview.cappedMeans")}
            </p>
          )}
          {isOnClick && <p class="tiny soft">{t("overview.onClickOnly")}</p>}
          {bytesByKind.media > 0 && <p class="tiny soft">{t("overview.videoByTime")}</p>}
          <EstimateDetails
            estimates={[{ of: t("overview.ofTransfers"), estimate, bytesBounds: "estimated" }]}
          />
        </section>
        <section class="card flow" aria-labelledby="overview-by-kind">
          <h2 id="overview-by-kind">{t("overview.byKind")}</h2>
          <KindShares id="overview-kinds" bytesByKind={bytesByKind} />
          <p class="small">
            {t("overview.thirdParty", {
              bytes: format.bytes(bytesThirdParty),
              share: format.percent(bytesDown === 0 ? 0 : bytesThirdParty / bytesDown),
            })}
          </p>
        </section>
      </div>
      {props.period !== "today" && <DayChart bars={splitRange(props.range, props.days)} />}
    </>
  );
}
