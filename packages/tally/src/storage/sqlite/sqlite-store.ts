import type { DatabaseSync } from "node:sqlite";
import { ChangeListeners } from "../change-listeners.ts";
import { ClockWatch } from "../clock-watch.ts";
import type { StoreContext } from "../context.ts";
import { createStore } from "../create-store.ts";
import { Publisher } from "../publisher.ts";
import { Rewriting } from "../rewrite-rows.ts";
import type { Store } from "../store.ts";
import { emptyWriteAheadLog } from "./open-database.ts";
import { createSqliteDatabase } from "./sqlite-database.ts";

type Options = {
  /** Milliseconds of a clock that is never set; by default those of `clock`. */
  monotonic?: () => number;
  /** Moves the write-ahead log into the database elsewhere, before the rest of it is moved here. */
  shortenLog?: () => Promise<void>;
};

/** The store in a SQLite database (see `openDatabase`). `clock` gives milliseconds since 1970. */
export function createSqliteStore(
  connection: DatabaseSync,
  clock: () => number,
  { monotonic = clock, shortenLog = async () => undefined }: Options = {},
): Store {
  const listeners = new ChangeListeners();
  const database = createSqliteDatabase(connection);
  const context: StoreContext = { database, clock, notify: listeners.notify };
  const publisher = new Publisher({ ...context, isPublisher: async () => true });
  const rewriting = new Rewriting(context);
  listeners.add((code) => rewriting.note([code]));
  const dataVersion = connection.prepare("PRAGMA data_version");

  return createStore({
    context,
    accepting: database,
    publisher,
    clockWatch: new ClockWatch(clock, monotonic),
    onAccepted: (codes) => rewriting.note(codes),
    async tidy() {
      await rewriting.rewrite();
      await shortenLog();
      await database.alone(() => emptyWriteAheadLog(connection));
    },
    onChange: listeners.add,
    foreignVersion: () => Number(dataVersion.get()?.data_version),
    countCommits: database.countCommits,
    async close() {
      // A disk that takes no writes does not keep the server from stopping.
      await rewriting.rewrite().catch(() => undefined);
      await database.alone(() => connection.close());
    },
  });
}
