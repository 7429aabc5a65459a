import { addDays } from "@digital-cleanup/challenge";
import type { SqlDatabase } from "./sql-database.ts";
import { setImmediate } from "node:timers/promises";
import { eraseNames, markErasedIfDue, retentionDays } from "../change-event.ts";
import type { EventRecord } from "../event-record.ts";
import type { Closing } from "../publishing/closing.ts";
import type { StoreAccess } from "../store-access.ts";
import type { Transaction } from "../transaction.ts";
import { countErasure, eraseSomeRows } from "./erase-event.ts";
import type { Statements } from "./statements.ts";

/** Events settled, and contributions erased, in one transaction. */
const eventsPerSettling = 200;
const rowsPerErasure = 1000;

type RetentionOptions = {
  database: SqlDatabase;
  statements: Statements;
  clock: () => number;
  /** Events of which an earlier process had not erased all contributions. */
  codesToErase: readonly string[];
};

/**
 * What is due by date. `eraseDetails` erases what the other tables store of an event beside its
 * contributions, in the transaction that marks it as erased.
 */
export function createRetention(
  { database, statements, clock, ...options }: RetentionOptions,
  { run, read }: Pick<StoreAccess, "run" | "read">,
  closing: Closing,
  eraseDetails: (record: EventRecord) => void,
) {
  const codesToErase = new Set(options.codesToErase);

  const eraseSome = (code: string): Promise<number> =>
    run((transaction) => {
      const record = transaction.find(code);
      const count = record ? transaction.eraseContributions(record, rowsPerErasure) : 0;
      return () => count;
    });

  async function eraseContributions(code: string, signal?: AbortSignal): Promise<void> {
    codesToErase.add(code);
    for (;;) {
      if (signal?.aborted) return;
      if ((await eraseSome(code)) < rowsPerErasure) break;
    }
    codesToErase.delete(code);
  }

  /** The same for the other tables with many rows of an event. */
  async function eraseLongTables(code: string): Promise<void> {
    const eraseSomeOfThem = () =>
      run((transaction) => {
        const record = transaction.find(code);
        const hasMore = record !== undefined && eraseSomeRows(database, record, rowsPerErasure);
        return () => hasMore;
      });
    while (await eraseSomeOfThem());
  }

  /** Settles the first of many events. Returns how many, and those whose close takes several groups of writes. */
  function settleSome(transaction: Transaction, codes: readonly string[]) {
    let settled = 0;
    const due: string[] = [];
    for (const code of codes.slice(0, eventsPerSettling)) {
      if (settled > 0 && transaction.hasReadEnough()) break;
      settled += 1;
      const record = transaction.find(code);
      if (!record) continue;
      transaction.settle(record);
      if (transaction.isClosingDue(record)) due.push(code);
      if (markErasedIfDue(transaction, record)) {
        codesToErase.add(code);
        eraseDetails(record);
        countErasure(database);
      }
    }
    return () => ({ settled, due });
  }

  const codesWithOldNames = (namesKeptDays: number): string[] => {
    const today = new Date(clock()).toISOString().slice(0, 10);
    const lastErasedOn = addDays(today, retentionDays - namesKeptDays);
    return statements.codesWithNames
      .all(lastErasedOn, eventsPerSettling)
      .map(({ code }) => String(code));
  };

  async function eraseSomeNames(namesKeptDays: number): Promise<number> {
    const codes = await read(() => codesWithOldNames(namesKeptDays));
    if (codes.length === 0) return 0;
    await run(
      (transaction) => {
        for (const code of codes) {
          const record = transaction.find(code);
          if (!record) continue;
          eraseNames(transaction, record);
          statements.saveNamesErased.run(transaction.today(record), record.id);
        }
        return () => undefined;
      },
      { codes },
    );
    return codes.length;
  }

  return {
    /** Erases the contributions of an event a part at a time, with other writes in between. */
    eraseContributions,
    eraseLongTables,

    /** Closes events, and erases the contributions of those that closed long ago. */
    async settleEvents(signal?: AbortSignal): Promise<void> {
      const rows = await read(() => statements.codesNotErased.all());
      let left = rows.map(({ code }) => String(code));
      while (left.length > 0) {
        if (signal?.aborted) return;
        const group = left;
        const { settled, due } = await run((transaction) => settleSome(transaction, group), {
          codes: group.slice(0, eventsPerSettling),
        });
        for (const code of due) await closing.finish(code, signal);
        left = left.slice(settled);
        await setImmediate();
      }
      for (const code of codesToErase) await eraseContributions(code, signal);
    },

    async eraseOldNames(namesKeptDays: number): Promise<void> {
      while ((await eraseSomeNames(namesKeptDays)) === eventsPerSettling);
    },
  };
}
