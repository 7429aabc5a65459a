import { defaultCeilings, publicFields } from "@digital-cleanup/challenge";
import { applyContribution } from "../../../src/publication/apply-contribution.ts";
import { countChange, noCounters } from "../../../src/publication/counters.ts";
import { noPublicSums } from "../../../src/publication/public-sums.ts";
import { moversByFigure } from "../../../src/publication/rule/mover.ts";
import { nextBatch } from "../../../src/publication/rule/next-batch.ts";
import {
  isPending,
  type StoredContribution,
} from "../../../src/publication/stored-contribution.ts";
import type { Room, RoomMessage } from "./honest-room.ts";

export type Row = StoredContribution & { person: number };

/** What one batch added to each public sum, by the sum's index, and each person's share of it. */
export type PlayedBatch = { change: bigint[]; shares: Map<number, Map<number, number>> };
export type PlayedRoom = { batches: PlayedBatch[]; rows: Row[]; sums: readonly bigint[] };

export type Rule = typeof nextBatch<Row>;

const rules = { mode: "open", state: "open", ceilings: defaultCeilings } as const;
const minIntervalMs = 1000;
const quietMs = 10 * 60_000;

/** Plays a room by a rule, that of the tally if no other is given, and notes who really moved each public sum. */
export function playRoom({ k, messages }: Room, rule: Rule = nextBatch): PlayedRoom {
  const rows = new Map<number, Row>();
  const batches: PlayedBatch[] = [];
  let counters = noCounters;
  let publicSums = noPublicSums;
  let lastTryMs = -minIntervalMs;

  function publish({ isClosed = false, isQuiet = false } = {}): void {
    const batch = rule(
      {
        k,
        publication: "live",
        isClosed,
        isQuiet,
        isLastRound: true,
        ceilings: defaultCeilings,
        hasRaisedCeilings: false,
        counters,
      },
      {
        pending: () => [...rows.values()].filter(isPending),
        aboveLimit: () => [],
        publicSums: () => publicSums,
      },
    );
    if (!batch) return;
    batches.push({
      change: batch.change,
      shares: sharesOf(batch.changed, batch.parts),
    });
    for (const row of batch.changed.values()) rows.set(row.person, row);
    ({ counters, publicSums } = batch);
  }

  function receive({ person, totals }: RoomMessage): void {
    const before = rows.get(person);
    const applied = applyContribution(rules, before, { seq: (before?.seq ?? 0) + 1, totals });
    if (!applied.ok || !applied.contribution) return;
    counters = countChange(counters, before, applied.contribution);
    rows.set(person, { ...applied.contribution, person });
  }

  for (const [index, message] of messages.entries()) {
    receive(message);
    // Until the next message, a batch that has to wait for its second comes at the end of that second.
    const nextMs = messages[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    const tryMs = Math.max(message.atMs, lastTryMs + minIntervalMs);
    if (tryMs > nextMs) continue;
    lastTryMs = tryMs;
    publish();
    if (nextMs > message.atMs + quietMs) publish({ isQuiet: true });
  }
  publish({ isClosed: true });
  return { batches, rows: [...rows.values()], sums: publicSums.sums };
}

/** Each person's share of what a batch published: from the rows alone, without the sums that the rule computed. */
function sharesOf(
  changed: ReadonlyMap<Row, Row>,
  parts: ReadonlySet<number>,
): Map<number, Map<number, number>> {
  const shares = new Map<number, Map<number, number>>();
  for (const [{ published, person }, after] of changed) {
    for (const [mover] of moversByFigure([{ current: after.published, published }]).values()) {
      for (const [part, { before: was, after: is }] of mover!.movements) {
        if (!parts.has(part)) continue;
        const ofPart = shares.get(part) ?? new Map<number, number>();
        shares.set(part, ofPart.set(person, is - was));
      }
    }
  }
  return shares;
}

export const partIndex = (field: string): number => publicFields.indexOf(field);
