import { type CountedAction, withoutReversed } from "@digital-cleanup/challenge";
import type { HabitState, RuleState } from "@digital-cleanup/habits";

/** What the suggestions of a month led to. */
export type MonthSums = {
  accepted: number;
  dismissed: number;
  acted: number;
  /** Deleted or unsubscribed in webmails that the suggestions watch. */
  emails: number;
  emailBytes: number;
  unsubscribes: number;
};

/** The sums over all rules and counted actions of `month`, `YYYY-MM`; undefined if there are none. */
export function monthSums(
  month: string,
  state: HabitState,
  actions: readonly CountedAction[],
): MonthSums | undefined {
  const kinds = Object.values(state.kinds).filter((kind) => kind.month === month);
  const mail = withoutReversed(actions).filter(
    ({ feature, day }) => feature === "mail" && day.startsWith(month),
  );
  const emails = mail.filter(({ kind }) => kind === "emails");
  const unsubscribes = mail.filter(({ kind }) => kind === "unsubscribes");
  const sums: MonthSums = {
    accepted: sumOf(kinds, "accepted"),
    dismissed: sumOf(kinds, "dismissed"),
    acted: sumOf(kinds, "acted"),
    emails: emails.reduce((sum, { count }) => sum + count, 0),
    emailBytes: emails.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
    unsubscribes: unsubscribes.reduce((sum, { count }) => sum + count, 0),
  };
  return Object.values(sums).some((sum) => sum > 0) ? sums : undefined;
}

const sumOf = (kinds: readonly RuleState[], count: "accepted" | "dismissed" | "acted"): number =>
  kinds.reduce((sum, kind) => sum + kind[count], 0);
