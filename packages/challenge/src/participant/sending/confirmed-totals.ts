import { type ContributionAnswer, contributionSchema } from "../../contribution/contribution.ts";
import type { Totals } from "../../contribution/totals.ts";
import type { Waiting } from "./waiting.ts";

type Sending = {
  waiting?: Waiting | undefined;
  received?: { answer: Pick<ContributionAnswer, "totals"> } | undefined;
};

/**
 * The figures that count once the waiting request has arrived; undefined before the first one, null after a withdrawal. If the
 * request cannot be read, those that the tally holds: the person can then send again, which replaces it.
 */
export function confirmedTotals({ waiting, received }: Sending): Totals | null | undefined {
  if (waiting?.kind === "withdrawal") return null;
  try {
    if (waiting) return contributionSchema.parse(JSON.parse(waiting.request.body)).totals;
  } catch {
    // Another version wrote it.
  }
  return received?.answer.totals;
}
