import { Pool } from "pg";
import { createBatchPace } from "../publishing/batch-pace.ts";
import { createChangeListeners } from "../sql/change-listeners.ts";
import { recountEvent } from "../sql/recount.ts";
import { createSqlStore } from "../sql/sql-store.ts";
import { createTotalsNumbering } from "../sql/totals-numbering.ts";
import { NewerDatabase } from "../newer-database.ts";
import { StorageUnavailable, type RecountAll, type Store } from "../store.ts";
import { createChangeNotices } from "./change-notices.ts";
import { connectionConfig, orUnavailable } from "./connection.ts";
import { createEventVersions } from "./event-versions.ts";
import { checkSettings } from "./check-settings.ts";
import { migrate } from "./migrate.ts";
import { createPostgresEngine } from "./postgres-engine.ts";
import { prepareStatements } from "./postgres-statements.ts";
import { createPublisherSlots } from "./publisher-slots.ts";
import { createReplayDatabase, type SendQuery } from "./replay-database.ts";
import { createShuffling } from "./shuffle-rows.ts";
import { createWriteSession } from "./write-session.ts";

/** Pages and exports share these; writing and listening have a connection each. */
const readConnections = 4;

type PostgresStorage = {
  store: Store;
  recountAll: RecountAll;
  /** The settings of PostgreSQL that are not as they should be, such as `fsync = off (on)`. */
  settingsToMend: string[];
};

/**
 * The store in a PostgreSQL database, which several processes may share. A write locks its events until it is committed,
 * so that one process at a time decides about an event.
 */
export async function openPostgresStore(
  url: string,
  clock: () => number,
): Promise<PostgresStorage> {
  const slots = createPublisherSlots();
  const session = createWriteSession(url, slots.clear);
  const prepareDatabase = async (send: SendQuery) => ({
    fields: await migrate(send),
    ...(await checkSettings(send)),
  });
  const { fields, settingsToMend, mayEmptyLog } = await session
    .use(prepareDatabase)
    .catch(async (error: unknown) => {
      await session.close();
      if (error instanceof NewerDatabase || error instanceof StorageUnavailable) throw error;
      throw new StorageUnavailable("the database cannot be used", { cause: error });
    });
  const pool = new Pool({ ...connectionConfig(url), max: readConnections });
  // A connection that breaks while it is idle is replaced by the next reading.
  pool.on("error", () => undefined);

  const database = createReplayDatabase();
  const statements = prepareStatements(database);
  const numbering = createTotalsNumbering(fields);
  const pace = createBatchPace();
  const listeners = createChangeListeners();

  function noteForeign(codes: string[]): void {
    for (const code of codes) {
      pace.postpone(code);
    }
    listeners.notify(codes);
  }

  const query = (text: string, values: string[] = []): Promise<unknown> =>
    orUnavailable(pool.query(text, values));
  const notices = createChangeNotices({
    url,
    query,
    onForeign: noteForeign,
    onGap: () => versions.compareSoon(),
  });
  const engine = createPostgresEngine({
    session,
    pool,
    database,
    statements,
    numbering,
    slots,
    pace,
    clock,
    onCommit(codes) {
      notices.announce(codes);
      listeners.notify(codes);
    },
  });
  const { run, read, counts } = engine;
  const versions = createEventVersions({
    read: async () => {
      const rows = await read(() => statements.eventVersions.all());
      return new Map(rows.map(({ code, version }) => [String(code), String(version)]));
    },
    clock,
    onChanged: noteForeign,
  });

  // What had to wait when an earlier process stopped.
  const left = await read(() => ({
    toPublish: statements.codesThatMayPublish.all(),
    toErase: statements.codesToErase.all(),
  }));
  for (const { code } of left.toPublish) pace.postpone(String(code));
  await notices.listen();

  const store = createSqlStore({
    database,
    statements,
    numbering,
    clock,
    pace,
    listeners,
    run,
    read,
    codesToErase: left.toErase.map(({ code }) => String(code)),
    emptyLog: createShuffling({ run, read, statements, query, mayEmptyLog }),
    writeUnchanged: () => void statements.writeUnchanged.run(),
    // Each change of another process is reported by its event.
    foreignVersion: () => 0,
    commitCounts: () => counts,
    async close() {
      await notices.stop();
      await session.close();
      await pool.end();
    },
  });
  return {
    store: {
      ...store,
      async publishDue() {
        await versions.compareIfDue();
        await store.publishDue();
      },
    },
    settingsToMend,
    async *recountAll(isWanted = () => true) {
      for (const code of await store.listCodes()) {
        const recount = await read((transaction) => {
          const record = transaction.find(code);
          if (!record || (record.erasedOn === null && !isWanted(record))) return "unwanted";
          if (record.erasedOn !== null) return;
          return recountEvent(statements, numbering, transaction, record);
        });
        if (recount !== "unwanted") yield recount ? { code, recount } : { code };
      }
    },
  };
}
