import { addDays } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import type { DaySum } from "@digital-cleanup/page-weight";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { BytesBetween } from "../bytes-between.tsx";
import { chartBars } from "../chart/chart-bars.ts";
import { hourBars } from "../chart/hour-bars.ts";
import { PeriodChart } from "../chart/period-chart.tsx";
import { readHours } from "../history/read/read-hours.ts";
import { KindShares } from "../kind-shares.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { NotCountedNotes } from "../not-counted-notes.tsx";
import { estimateSums } from "./estimate-sums.ts";
import { daysWithin, type Period, periodRange, sumDays, type Total } from "./periods.ts";

/** One period: its emissions, its bars, how its bytes are known, and bytes by kind. `days` also hold the period before. */
export function PeriodFigures(props: {
  period: Period;
  today: string;
  days: readonly DaySum[];
  /** What the emissions are of, in their explanation. */
  of: string;
}) {
  const { t, format, settings } = usePage();
  const { period, today, days } = props;
  const range = periodRange(period, today);
  const total = sumDays(daysWithin(range, days));
  const isOneDay = range.fromDay === range.toDay;
  const title = isOneDay ? format.day(today) : format.dayRange(range.fromDay, today);
  if (total.requests === 0) {
    return (
      <section class="card flow">
        <h2>{title}</h2>
        <p>{t("overview.nothingInPeriod")}</p>
      </section>
    );
  }
  const estimate = estimateSums(total, settings.gridZone.value);
  return (
    <section class="card flow" aria-labelledby="overview-known" id="overview-figures">
      <div class="row row--base">
        <h2 id="overview-known">{title}</h2>
        <p class="push row row--tight row--base small" id="overview-range">
          <b>{format.carbonRange(estimate.carbonGramsCo2e)}</b>
          <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
        </p>
      </div>
      {isOneDay ? (
        <TodayChart today={today} total={total} />
      ) : (
        <PeriodChart bars={chartBars(period, today, days)} />
      )}
      <HowKnown total={total} />
      <KindShares id="overview-kinds" bytesByKind={total.bytesByKind} />
      <Remarks total={total} />
      <EstimateDetails estimates={[{ of: props.of, estimate, bytesBounds: "estimated" }]} />
    </section>
  );
}

function HowKnown({ total }: { total: Total }) {
  const { t } = usePage();
  return (
    <>
      <p class="row row--tight">
        <MeasuredShare id="overview-measured" sums={total} />
        <span class="small push">
          <data id="overview-visits" value={total.visits}>
            {t("overview.visits", { count: total.visits })}
          </data>
          {", "}
          <data id="overview-requests" value={total.requests}>
            {t("transfer.requests", { count: total.requests })}
          </data>
          {total.requestsFromCache > 0 &&
            `, ${t("transferDetails.cached", { count: total.requestsFromCache })}`}
        </span>
      </p>
      <BytesBetween id="overview-between" sums={total} />
      {total.notCounted && <NotCountedNotes notCounted={total.notCounted} />}
    </>
  );
}

function Remarks({ total }: { total: Total }) {
  const { t, format, settings } = usePage();
  const { bytesDown, bytesThirdParty, bytesByKind } = total;
  return (
    <>
      <p class="small">
        {t("overview.thirdParty", {
          bytes: format.bytes(bytesThirdParty),
          share: format.percent(bytesDown === 0 ? 0 : bytesThirdParty / bytesDown),
        })}
      </p>
      {total.isCapped && (
        <p class="small" id="overview-capped">
          {t("overview.cappedMeans")}
        </p>
      )}
      {settings.measurement.value === "onClick" && (
        <p class="tiny soft">{t("overview.onClickOnly")}</p>
      )}
      {bytesByKind.media > 0 && <p class="tiny soft">{t("overview.videoByTime")}</p>}
    </>
  );
}

/** Today hour by hour, beside yesterday, from the visits that are stored one by one. */
function TodayChart({ today, total }: { today: string; total: Total }) {
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
