import { type ContributionAnswer, totalsFromVector } from "@digital-cleanup/challenge";
import { applyContribution, type ContributionChange } from "../publication/apply-contribution.ts";
import {
  contributionStanding,
  figureStandings,
  isPublished,
  type StoredContribution,
} from "../publication/stored-contribution.ts";
import { type PackedTotals, unpackTotals } from "../publication/totals-codec.ts";
import type { ChangeResult } from "./store.ts";
import type { Transaction } from "./transaction.ts";
import { findMarked } from "./voiding/void-batch.ts";

const totalsFromPacked = (packed: PackedTotals | null) =>
  packed && totalsFromVector(unpackTotals(packed));

function answerFor(contribution: StoredContribution | undefined): ContributionAnswer {
  if (!contribution) {
    return { seq: 0, totals: null, standing: "unknown", published: null, figures: {} };
  }
  const { seq, current, published } = contribution;
  const figures = figureStandings(contribution);
  return {
    seq,
    totals: totalsFromPacked(current),
    standing: contributionStanding(contribution, figures),
    published: isPublished(contribution) ? totalsFromPacked(published) : null,
    figures,
  };
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
  const { mode, ceilings } = record.event;
  const state = transaction.state(record);
  const before = findMarked(transaction, record, key);
  const applied = applyContribution({ mode, ceilings, state }, before, change);
  if (!applied.ok) return () => applied;
  const after = applied.contribution;
  if (after) transaction.saveContribution(record, key, before, after);
  return () => ({ ok: true, answer: answerFor(transaction.findContribution(record, key)) });
}
