import { type ContributionAnswer, totalsFromVector } from "@digital-cleanup/challenge";
import { applyContribution, type ContributionChange } from "../publication/apply-contribution.ts";
import {
  contributionStanding,
  type StoredContribution,
} from "../publication/stored-contribution.ts";
import { unpackTotals } from "../publication/totals-codec.ts";
import type { ChangeResult } from "./store.ts";
import type { Transaction } from "./transaction.ts";

function answerFor(contribution: StoredContribution | undefined): ContributionAnswer {
  if (!contribution) return { seq: 0, totals: null, standing: "unknown" };
  const { seq, current } = contribution;
  const totals = current && totalsFromVector(unpackTotals(current));
  return { seq, totals, standing: contributionStanding(contribution) };
}

/** Applies one contribution or withdrawal. The answer is read after the group's batches, for its standing. */
export function changeContribution(
  transaction: Transaction,
  code: string,
  key: Uint8Array,
  change: ContributionChange,
): () => ChangeResult {
  const record = transaction.find(code);
  if (!record) return () => ({ ok: false, problem: "unknown-event" });
  transaction.settle(record);
  const { event, hasRaisedCeilings } = record;
  const rules = { ...event, hasRaisedCeilings, state: transaction.state(record) };
  const before = transaction.findContribution(record, key);
  const applied = applyContribution(rules, before, change);
  if (!applied.ok) return () => applied;
  if (applied.contribution) transaction.saveContribution(record, key, before, applied.contribution);
  return () => ({ ok: true, answer: answerFor(transaction.findContribution(record, key)) });
}
