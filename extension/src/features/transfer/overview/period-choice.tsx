import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import type { DaySum } from "@digital-cleanup/page-weight";
import { usePage } from "../../../ui/page-context.ts";
import { changeSince } from "../chart/change-since.ts";
import { BytesTag } from "./bytes-tag.tsx";
import { type Period, periods, periodRange, sumDays, daysWithin } from "./periods.ts";

/** The periods with the bytes of each. The chosen one is shown in detail below. */
export function PeriodChoice(props: {
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
