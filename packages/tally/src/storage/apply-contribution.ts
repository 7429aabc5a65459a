import {
  type ContributionAnswer,
  totalsFromVector,
  totalsVector,
} from "@digital-cleanup/challenge";
import { exceedsCeilings } from "../publication/ceilings.ts";
import { type Participation, standingOf } from "../publication/participation.ts";
import { isSamePacked, packTotals, unpackTotals } from "../publication/totals-codec.ts";
import type { Transaction } from "./transaction.ts";
import type { Change, ChangeResult } from "./store.ts";

function answerFor(participation: Participation | undefined): ContributionAnswer {
  if (!participation) return { seq: 0, totals: null, standing: "unknown" };
  const { seq, current } = participation;
  const totals = current && totalsFromVector(unpackTotals(current));
  return { seq, totals, standing: standingOf(participation) };
}

/**
 * Applies one contribution or withdrawal. A message that is not newer than what is stored is answered before
 * anything else is asked, so that a retry gets its answer even after the event closed.
 */
export function applyContribution(
  transaction: Transaction,
  code: string,
  key: Uint8Array,
  { seq, totals, hasPlace }: Change,
): () => ChangeResult {
  const record = transaction.find(code);
  if (!record) return () => ({ ok: false, problem: "unknown-event" });
  transaction.settle(record);
  const answer = (): ChangeResult => ({
    ok: true,
    answer: answerFor(transaction.participation(record, key)),
  });

  const before = transaction.participation(record, key);
  if (seq <= (before?.seq ?? 0)) return answer;
  const state = transaction.state(record);
  if (state !== "open") {
    if (totals) return () => ({ ok: false, problem: refusals[state] });
    if (!before) return answer;
  }
  // A row that is there came with a place: a receipt needs none to change it.
  if (record.event.mode === "guarded" && !before && !hasPlace) {
    return totals ? () => ({ ok: false, problem: "place-required" }) : answer;
  }
  const vector = totals && totalsVector(totals);
  const current = vector && packTotals(vector);
  const published = before?.published ?? null;
  // A raised ceiling acts at the next batch. Would an update be measured by it before, somebody who raises it step by
  // step could watch at which step that one person is let go. Who is back at what is published changes no batch.
  const waitsForBatch =
    before?.isHeld === true && record.hasRaisedCeilings && !isSamePacked(current, published);
  const isHeld =
    vector !== null && (waitsForBatch || exceedsCeilings(vector, record.event.ceilings));
  transaction.save(record, key, before, { seq, current, published, isHeld });
  return answer;
}

const refusals = { notStarted: "event-not-started", closed: "event-closed" } as const;
