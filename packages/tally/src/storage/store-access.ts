import type { EventRecord } from "./event-record.ts";
import type { Operation } from "./group-commit.ts";
import type { Transaction } from "./transaction.ts";
import type { EventChange } from "./event-change.ts";

/** How the parts of a store read and write, so that they share commits. */
export type StoreAccess = {
  run<Result>(operation: Operation<Transaction, Result>): Promise<Result>;
  /** Reads committed rows. Throws `StorageUnavailable` if the engine fails. */
  read<Result>(reading: (transaction: Transaction) => Result): Result;
  changeEvent(
    code: string,
    change: (transaction: Transaction, record: EventRecord) => EventChange,
  ): Promise<EventChange>;
};
