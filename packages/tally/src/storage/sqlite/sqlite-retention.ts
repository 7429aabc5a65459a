import type { DatabaseSync } from "node:sqlite";
import { inGroups } from "../../pace/in-groups.ts";
import { addDays } from "../../publication/event-day.ts";
import { eraseNames, markErasedIfDue, retentionDays } from "../change-event.ts";
import type { EventRecord } from "../event-record.ts";
import type { StoreAccess } from "../store-access.ts";
import { countErasure, eraseSomeRows } from "./erase-event.ts";
import type { Statements } from "./sqlite-statements.ts";

/** Events settled, and contributions erased, in one transaction. */
const eventsPerSettling = 200;
const rowsPerErasure = 1000;

/**
 * What is due by date in a SQLite database. `eraseDetails` erases what the other tables store of an event beside its
 * contributions, in the transaction that marks it as erased.
 */
export function createSqliteRetention(
  database: DatabaseSync,
  statements: Statements,
  { run }: StoreAccess,
  clock: () => number,
  eraseDetails: (record: EventRecord) => void,
) {
  // An earlier process may have stopped before it had erased everything.
  const codesToErase = new Set(statements.codesToErase.all().map(({ code }) => String(code)));

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

  const codesWithOldNames = (namesKeptDays: number): string[] => {
    const today = new Date(clock()).toISOString().slice(0, 10);
    const lastErasedOn = addDays(today, retentionDays - namesKeptDays);
    return statements.codesWithNames.all(lastErasedOn).map(({ code }) => String(code));
  };

  return {
    /** Erases the contributions of an event a part at a time, with other writes in between. */
    eraseContributions,
    eraseLongTables,

    /** Closes events, and erases the contributions of those that closed long ago. */
    async settleEvents(signal?: AbortSignal): Promise<void> {
      const notErased = statements.codesNotErased.all().map(({ code }) => String(code));
      for await (const codes of inGroups(notErased, eventsPerSettling)) {
        await run((transaction) => {
          for (const code of codes) {
            const record = transaction.find(code)!;
            transaction.settle(record);
            if (!markErasedIfDue(transaction, record)) continue;
            codesToErase.add(code);
            eraseDetails(record);
            countErasure(database);
          }
          return () => undefined;
        });
      }
      for (const code of codesToErase) await eraseContributions(code, signal);
    },

    eraseOldNames: (namesKeptDays: number): Promise<void> =>
      run((transaction) => {
        for (const code of codesWithOldNames(namesKeptDays)) {
          const record = transaction.find(code)!;
          eraseNames(transaction, record);
          statements.saveNamesErased.run(transaction.today(record), record.id);
        }
        return () => undefined;
      }),
  };
}
