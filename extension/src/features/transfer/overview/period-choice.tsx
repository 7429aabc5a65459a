import { usePage } from "../../../ui/page-context.ts";
import type { DaySum } from "../history/history-schema.ts";
import { type Period, periods, rangeOf, totalOf, within } from "./periods.ts";

/** The periods with what each transferred; the chosen one is told in detail below. */
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
        const { bytesDown } = totalOf(within(rangeOf(period, props.today), props.days));
        const { number, unit } = format.bytesParts(bytesDown);
        return (
          <label key={period} class="card">
            <input
              type="radio"
              name="overview-period"
              value={period}
              checked={period === props.chosen}
              onChange={() => props.onChoose(period)}
            />
            <span class="small soft">{t(`overview.${period}`)}</span>
            <data class="figure" id={`overview-${period}`} value={bytesDown}>
              {number} <small>{unit}</small>
            </data>
          </label>
        );
      })}
    </fieldset>
  );
}
