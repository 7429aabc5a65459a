import type { EventRecord } from "./event-record.ts";
import type { Operation } from "./group-commit.ts";
import type { Transaction } from "./transaction.ts";
import type { EventChange } from "./event-change.ts";

/** The events, and the contribution, that an operation reads. An asynchronous engine loads those of a whole group at once. */
export type Needs = { codes: readonly string[]; key?: Uint8Array };

/** How the parts of a store read and write, so that they share commits. */
export type StoreAccess = {
  run<Result>(operation: Operation<Transaction, Result>, needs?: Needs): Promise<Result>;
  /** Reads committed rows. Throws `StorageUnavailable`, or rejects with it, if the engine fails. */
  read<Result>(reading: (transaction: Transaction) => Result): Result | Promise<Result>;
  changeEvent(
    code: string,
    change: (transaction: Transaction, record: EventRecord) => EventChange,
  ): Promise<EventChange>;
};
