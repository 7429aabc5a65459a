import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { measuredShare } from "@digital-cleanup/page-weight";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { BytesBetween } from "../bytes-between.tsx";
import { barStep } from "../chart/bar-name.ts";
import type { Change } from "../chart/change-since.ts";
import type { ChartBar } from "../chart/chart-bars.ts";
import { ChartTable } from "../chart/chart-table.tsx";
import { KindShares } from "../kind-shares.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { NotCountedNotes } from "../not-counted-notes.tsx";
import { SentBytes } from "../sent-bytes.tsx";
import { estimateSums } from "./estimate-sums.ts";
import type { Total } from "./periods.ts";

type Props = {
  total: Total;
  bars: readonly ChartBar[];
  change: Change | undefined;
  /** What the emissions are of, in their explanation. */
  of: string;
};

/** One line of certainty that opens: how the bytes are known, what is missing, their emissions, their kinds, and the chart as a table. */
export function HowSure({ total, bars, change, of }: Props) {
  const { t, format } = usePage();
  const [wasOpened, setWasOpened] = useState(false);
  const { notCounted } = total;
  const ratio = Math.floor(measuredShare(total) * 100) / 100;
  const share = format.percent(ratio);
  const belowKey = ratio === 1 ? "overview.countedPartly" : "overview.countedBelow";
  return (
    <details class="how-sure" id="overview-how-sure" onToggle={() => setWasOpened(true)}>
      <summary>
        {t(notCounted ? belowKey : "overview.counted", { share })} <u>{t("common.howSure")}</u>
      </summary>
      {wasOpened && (
        <div class="flow">
          <Counted total={total} change={change} />
          <Emissions total={total} of={of} />
          <Part title={t("overview.byKind")}>
            <KindShares id="overview-kinds" bytesByKind={total.bytesByKind} />
          </Part>
          {bars.length > 0 && (
            <Part title={t(`overview.by.${barStep(bars[0]!.name)}`)}>
              <ChartTable bars={bars} />
            </Part>
          )}
        </div>
      )}
    </details>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="flow flow--tight">
    <h3>{title}</h3>
    {children}
  </section>
);

function Counted({ total, change }: Pick<Props, "total" | "change">) {
  const { t, format, settings } = usePage();
  const { bytesDown, bytesThirdParty, requestsFromCache } = total;
  return (
    <Part title={t("overview.whatIsCounted")}>
      <p class="row row--tight">
        <MeasuredShare id="overview-measured" sums={total} />
      </p>
      <p>{t("overview.measuredMeans")}</p>
      <BytesBetween id="overview-between" sums={total} isPartial={!!total.notCounted} />
      {total.notCounted && <NotCountedNotes notCounted={total.notCounted} />}
      {total.isCapped && <p id="overview-capped">{t("overview.cappedMeans")}</p>}
      {settings.measurement.value === "onClick" && <p>{t("overview.onClickOnly")}</p>}
      {change && <p>{t("overview.changeMeans", { count: change.count })}</p>}
      <p>
        <data id="overview-visits" value={total.visits}>
          {t("overview.visits", { count: total.visits })}
        </data>
        {", "}
        <data id="overview-requests" value={total.requests}>
          {t("transfer.requests", { count: total.requests })}
        </data>
        {requestsFromCache > 0 && `, ${t("transferDetails.cached", { count: requestsFromCache })}`}
      </p>
      <SentBytes id="overview-sent" sums={total} />
      <p>
        {t("overview.thirdParty", {
          bytes: format.bytes(bytesThirdParty),
          share: format.percent(bytesDown === 0 ? 0 : bytesThirdParty / bytesDown),
        })}
      </p>
    </Part>
  );
}

function Emissions({ total, of }: Pick<Props, "total" | "of">) {
  const { t, format, settings } = usePage();
  const estimate = estimateSums(total, settings.gridZone.value);
  return (
    <Part title={t("overview.emissions")}>
      <p class="row row--tight row--base" id="overview-range">
        <b>{format.carbonRange(estimate.carbonGramsCo2e)}</b>
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      {total.bytesByKind.media > 0 && <p>{t("overview.videoByTime")}</p>}
      <EstimateDetails estimates={[{ of, estimate, bytesBounds: "estimated" }]} />
    </Part>
  );
}
