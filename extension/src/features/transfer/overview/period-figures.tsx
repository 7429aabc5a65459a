import { addDays } from "@digital-cleanup/challenge";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import type { DaySum } from "@digital-cleanup/page-weight";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { type ChartBar, chartBars } from "../chart/chart-bars.ts";
import { type Change, changeSince } from "../chart/change-since.ts";
import { hourBars } from "../chart/hour-bars.ts";
import { ChartLegend, PeriodChart } from "../chart/period-chart.tsx";
import { readHours } from "../history/read/read-hours.ts";
import { BytesTag } from "./bytes-tag.tsx";
import { HowSure } from "./how-sure.tsx";
import {
  daysWithin,
  type Period,
  periodLength,
  periodRange,
  sumDays,
  type Total,
} from "./periods.ts";

type Props = {
  period: Period;
  today: string;
  /** They also hold the period before. */
  days: readonly DaySum[];
  /** What the emissions are of, in their explanation. */
  of: string;
};

/** One period: its bytes, their change, its bars, and how sure all of it is. */
export function PeriodFigures({ period, today, days, of }: Props) {
  const { t } = usePage();
  const total = sumDays(daysWithin(periodRange(period, today), days));
  const change = changeSince(period, today, days);
  const bars = useBars(period, today, days, total);
  if (total.requests === 0) {
    return (
      <section class="card">
        <p>{t("overview.nothingInPeriod")}</p>
      </section>
    );
  }
  return (
    <section
      class="card flow overview-figures"
      aria-labelledby="overview-change"
      id="overview-figures"
    >
      <div class="row">
        <p>
          <data class="figure" id="overview-bytes" value={total.bytesDown}>
            <BytesFigure bytes={total.bytesDown} />
          </data>
          <BytesTag sums={total} />
        </p>
        <h2 id="overview-change">
          {change ? (
            <ChangeSentence period={period} change={change} />
          ) : (
            t(`overview.span.${period}`)
          )}
        </h2>
        {bars && bars.length > 0 && <ChartLegend bars={bars} />}
      </div>
      {bars && <Chart bars={bars} total={total} />}
      <HowSure total={total} bars={bars ?? []} change={change} of={of} />
    </section>
  );
}

/** The bars of the period, undefined while they are read. Today has one for each hour, and none if visits are not stored one by one. */
function useBars(
  period: Period,
  today: string,
  days: readonly DaySum[],
  { bytesDown, requests }: Total,
): ChartBar[] | undefined {
  const isToday = period === "today";
  const { value: ofToday } = useFreshValue(async () => {
    if (!isToday) return [];
    const [hours, before] = await Promise.all([readHours(today), readHours(addDays(today, -1))]);
    return hours.length === 0 ? [] : hourBars(today, new Date().getHours(), hours, before);
  }, [isToday, today, bytesDown, requests]);
  return isToday ? ofToday : chartBars(period, today, days);
}

/** «12 % less than the week before», with the number of days that it compares if it is not all of them. */
function ChangeSentence({ period, change: { ratio, count } }: { period: Period; change: Change }) {
  const { t, format } = usePage();
  const share = Math.round(Math.abs(ratio) * 100) / 100;
  const direction = share === 0 ? "same" : ratio < 0 ? "less" : "more";
  const sentence = t(`overview.change.${direction}`, {
    share: format.percent(share),
    before: t(`overview.before.${period}`),
  });
  // Today has not ended and is never compared.
  const isWhole = count === periodLength(period) - 1;
  return isWhole ? sentence : `${sentence}, ${t("overview.comparedDays", { count })}`;
}

function Chart({ bars, total }: { bars: readonly ChartBar[]; total: Total }) {
  const { t, format, settings } = usePage();
  if (bars.length === 0) {
    if (settings.siteHistory.value === "full") return null;
    return <p>{t("overview.hoursNeedVisits")}</p>;
  }
  const bytes = bars.reduce((sum, bar) => sum + (bar.sum?.bytesDown ?? 0), 0);
  return (
    <>
      <PeriodChart bars={bars} />
      {total.bytesDown > bytes && (
        <p class="small">
          {t("overview.withoutHour", { bytes: format.bytes(total.bytesDown - bytes) })}
        </p>
      )}
    </>
  );
}
