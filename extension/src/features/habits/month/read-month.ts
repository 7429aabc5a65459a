import { localDay } from "../../../platform/local-day.ts";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { readHabits } from "../store.ts";
import { type MonthSums, monthSums } from "./month-sums.ts";

export type SuggestionMonth = { month: string; sums: MonthSums };

/** What suggestions led to in the month of `now`; undefined if nothing was counted. */
export async function readMonth(now: Date): Promise<SuggestionMonth | undefined> {
  const month = localDay(now).slice(0, 7);
  const [state, actions] = await Promise.all([readHabits(), actionsSince(`${month}-01`)]);
  const sums = monthSums(month, state, actions);
  return sums && { month, sums };
}
