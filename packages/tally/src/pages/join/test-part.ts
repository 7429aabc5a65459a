import type { ContributionAnswer, TallyResult, Totals } from "@digital-cleanup/challenge";
import { zeroTotals } from "@digital-cleanup/challenge";
import { confirm } from "./outbox.ts";
import type { Part } from "./part.ts";
import { nextContribution, nextWithdrawal } from "./request.ts";

export const address = { baseUrl: "http://192.168.1.20:4680", code: "BRUME27" };
export const nowMs = Date.UTC(2027, 2, 16, 9);
export const secret = "kX3vT0mQd1w9aBzYc7LrEg";

export const somePart = (changes: Partial<Part> = {}): Part => ({ secret, lastSeq: 0, ...changes });

export function declaredFiles(files: number): Totals {
  const totals = zeroTotals();
  totals.declared.files = files;
  return totals;
}

export const sending = (part: Part, files: number): Part =>
  confirm(part, "contribution", nextContribution(part, address, declaredFiles(files)), nowMs);

export const withdrawing = (part: Part): Part =>
  confirm(part, "withdrawal", nextWithdrawal(part, address), nowMs);

/** What the tally answers where it holds these files, or nothing any more. */
export const holding = (
  seq: number,
  files: number | null,
): TallyResult<ContributionAnswer> & { ok: true } => ({
  ok: true,
  value:
    files === null
      ? { seq, totals: null, standing: "withdrawn" }
      : { seq, totals: declaredFiles(files), standing: "pending" },
});
