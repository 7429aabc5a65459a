import { type ContributionAnswer, contributionSchema } from "../../contribution/contribution.ts";
import { amountFields, type Totals } from "../../contribution/totals.ts";
import { isIgnored } from "../../contribution/unknown-fields.ts";
import { methods } from "../../vocabulary.ts";
import type { Waiting } from "../participation.ts";
import { sentNumbers } from "./requests.ts";

type Sending = {
  waiting?: Waiting | undefined;
  received?: { answer: Pick<ContributionAnswer, "totals" | "ignored"> } | undefined;
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

const fieldNames = methods.flatMap((method) =>
  amountFields.map((field) => `totals.${method}.${field}`),
);

/** Whether the tally has these figures, or will have them, apart from those that it ignores. */
export function areConfirmed(sending: Sending, totals: Totals): boolean {
  const held = confirmedTotals(sending);
  if (!held) return false;
  const ignored = sending.received?.answer.ignored ?? [];
  const [before, after] = [sentNumbers(held), sentNumbers(totals)];
  return fieldNames.every(
    (field, index) =>
      before[index] === after[index] || ignored.some((path) => isIgnored(field, path)),
  );
}
