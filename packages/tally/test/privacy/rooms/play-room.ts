import { defaultCeilings, publicFields } from "@digital-cleanup/challenge";
import { packChange } from "../../../src/publication/accept-contribution.ts";
import { noPublicSums } from "../../../src/publication/public-sums.ts";
import { type Batch, nextBatch } from "../../../src/publication/rule/next-batch.ts";
import { moversByFigure } from "../../../src/publication/rule/movements.ts";
import {
  isPending,
  type StoredContribution,
} from "../../../src/publication/stored-contribution.ts";
import { storedContribution } from "../../support/events/stored-contribution.ts";
import type { Room, RoomMessage } from "./honest-room.ts";

export type Row = StoredContribution & { person: number };

/** What one batch added to each public sum, by the sum's index, and each person's share of it. */
export type PlayedBatch = { change: bigint[]; shares: Map<number, Map<number, number>> };
export type PlayedRoom = {
  batches: PlayedBatch[];
  rows: Row[];
  sums: readonly bigint[];
  /** The public sums before the close. */
  sumsBeforeClose: readonly bigint[];
};

export type Publish = typeof nextBatch<Row>;

const minIntervalMs = 1000;

/** Plays a room by a rule, that of the tally if no other is given, and notes who really moved each public sum. */
export function playRoom({ k, messages }: Room, publishBatch: Publish = nextBatch): PlayedRoom {
  /** By person, whose numbers tell as little of their time and their values as keys do. */
  const rows: (Row | undefined)[] = [];
  const batches: PlayedBatch[] = [];
  let publicSums = noPublicSums;
  let lastTryMs = -minIntervalMs;

  function publish(isLast: boolean): void {
    const waiting = rows.filter((row) => row !== undefined && isPending(row)) as Row[];
    const batch = publishBatch({ k, isLast }, waiting, publicSums);
    if (!batch) return;
    batches.push({ change: batch.change, shares: sharesOf(batch) });
    ({ publicSums } = batch);
    for (const [row, published] of batch.published) rows[row.person] = { ...row, published };
  }

  function receive({ person, totals }: RoomMessage): void {
    const before = rows[person] ?? { ...storedContribution(), person };
    const { totals: current } = packChange({ seq: 1, totals }, defaultCeilings);
    rows[person] = { ...before, current, standsOut: 0 };
  }

  for (const [index, message] of messages.entries()) {
    receive(message);
    // Until the next message, a batch that has to wait for its second comes at the end of that second.
    const nextMs = messages[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    const tryMs = Math.max(message.atMs, lastTryMs + minIntervalMs);
    if (tryMs > nextMs) continue;
    lastTryMs = tryMs;
    publish(false);
  }
  const { sums: sumsBeforeClose } = publicSums;
  publish(true);
  const { sums } = publicSums;
  return { batches, rows: rows.filter((row) => row !== undefined), sums, sumsBeforeClose };
}

/** Each person's share of what a batch published: from the rows alone, without the sums that the rule computed. */
function sharesOf({ change, published }: Batch<Row>): Map<number, Map<number, number>> {
  const shares = new Map<number, Map<number, number>>();
  for (const [row, after] of published) {
    const moved = { current: after, published: row.published };
    for (const [mover] of moversByFigure([moved]).values()) {
      for (const [part, { before: was, after: is }] of mover!.movements) {
        if (change[part] === 0n) continue;
        const ofPart = shares.get(part) ?? new Map<number, number>();
        shares.set(part, ofPart.set(row.person, is - was));
      }
    }
  }
  return shares;
}

export const partIndex = (field: string): number => publicFields.indexOf(field);
