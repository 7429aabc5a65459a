import type { PublicSums } from "../publication/public-sums.ts";
import type { StoredContribution } from "../publication/stored-contribution.ts";
import type { EventRecord } from "./event-record.ts";
import type { KeyRange } from "./key-ranges.ts";
import type { Batch } from "./store.ts";

export type KeyedContribution = StoredContribution & { key: Uint8Array };

/**
 * What a database implements for the rows that every write may touch: reads and writes, without any rule. Which change
 * is accepted, when a batch is due and what it contains is decided above it (`transaction.ts`, `publication/`), once
 * for all engines. A read returns what was written before it in the same database transaction.
 *
 * It is synchronous, as `node:sqlite` is. PostgreSQL, whose driver is asynchronous, loads the rows that a group of
 * operations names, and starts the group again for each row that is missing (`postgres/replay-database.ts`).
 */
export type EngineRows = {
  findEvent(code: string): EventRecord | undefined;
  updateEvent(record: EventRecord): void;
  findContribution(eventId: number, key: Uint8Array): KeyedContribution | undefined;
  saveContribution(eventId: number, contribution: KeyedContribution): void;
  /** In the order of their keys, which must be the same in every engine: the rule keeps some back by their order. */
  pendingContributions(eventId: number, from: Uint8Array, maxCount: number): KeyedContribution[];
  /** Publishes the pending contributions of a range in a batch: their current totals become their published ones. */
  settlePending(eventId: number, batch: number, range: KeyRange): void;
  contributionsAboveLimit(eventId: number, from: Uint8Array, maxCount: number): KeyedContribution[];
  /** The contributions of a range that this batch was the last to publish, without those that are voided. */
  contributionsOfBatch(eventId: number, batch: number, range: KeyRange): KeyedContribution[];
  /** Erases at most `maxRows` contributions, and returns their number. */
  eraseContributions(eventId: number, maxRows: number): number;
  /** Nothing before the first batch. */
  readPublicSums(eventId: number): PublicSums;
  savePublicSums(eventId: number, publicSums: PublicSums): void;
  /** The batches after that of a number, at most `maxCount`; all if it is negative. */
  batches(eventId: number, after: number, maxCount: number): Batch[];
  /** Whether a later batch voids this one. */
  isBatchVoided(eventId: number, n: number): boolean;
  insertBatch(eventId: number, batch: Batch): void;
};
