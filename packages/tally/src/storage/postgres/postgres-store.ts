import { Pool } from "pg";
import { ChangeListeners } from "../change-listeners.ts";
import { ClockWatch } from "../clock-watch.ts";
import type { StoreContext } from "../context.ts";
import { createStore } from "../create-store.ts";
import { NewerDatabase, type Query, StorageUnavailable } from "../database.ts";
import { Publisher } from "../publisher.ts";
import { type RecountAll, recountEvents } from "../recount.ts";
import { Rewriting } from "../rewrite-rows.ts";
import type { Store } from "../store.ts";
import { createTotalsNumbering } from "../totals-numbering.ts";
import { createChangeNotices } from "./change-notices.ts";
import { checkSettings } from "./check-settings.ts";
import { connectionConfig, queryOn } from "./connection.ts";
import { createEventVersions } from "./event-versions.ts";
import { migrate } from "./migrate.ts";
import { createPostgresDatabase } from "./postgres-database.ts";
import { PublisherSlots } from "./publisher-slots.ts";
import { WriteSession } from "./write-session.ts";

/** Pages and exports share these. Accepting contributions, other writes, and listening have a connection each. */
const readConnections = 4;

type PostgresStorage = {
  store: Store;
  recountAll: RecountAll;
  /** The settings of PostgreSQL that are not as they should be, such as `fsync = off (on)`. */
  settingsToMend: string[];
};

/** Brings the tables to this version, and reads what the store has to know of the database. */
const prepareDatabase = (session: WriteSession) =>
  session
    .transaction(async (query) => ({
      fields: await migrate(query),
      ...(await checkSettings(query)),
    }))
    .catch(async (error: unknown) => {
      await session.close();
      if (error instanceof NewerDatabase || error instanceof StorageUnavailable) throw error;
      throw new StorageUnavailable("the database cannot be used", { cause: error });
    });

/** Opens the connections, and brings the database to this version. */
async function connect(url: string, slots: PublisherSlots) {
  const session = new WriteSession(url, slots.clear);
  const { fields, settingsToMend, mayEmptyLog } = await prepareDatabase(session);
  const acceptSession = new WriteSession(url);
  const pool = new Pool({ ...connectionConfig(url), max: readConnections });
  // A connection that breaks while it is idle is replaced by the next reading.
  pool.on("error", () => undefined);
  const numbering = createTotalsNumbering(fields);
  return {
    database: createPostgresDatabase(pool, session, numbering),
    accepting: createPostgresDatabase(pool, acceptSession, numbering),
    emptyLog: createLogEmptying(queryOn(pool), mayEmptyLog),
    settingsToMend,
    async disconnect() {
      await acceptSession.close();
      await session.close();
      await pool.end();
    },
  };
}

/** Learns of the events to which another process stored contributions, or which it changed. */
function followOthers(
  url: string,
  query: Query,
  clock: () => number,
  onChanged: (codes: string[]) => void,
) {
  const versions = createEventVersions({ query, clock, onChanged });
  const onGap = () => versions.compareSoon();
  const notices = createChangeNotices({ url, query, onForeign: onChanged, onGap });
  return { notices, versions };
}

/**
 * The store in a PostgreSQL database, which several processes may share. `clock` gives milliseconds since 1970, and
 * `monotonic` those of a clock that is never set, by default the same.
 */
export async function openPostgresStore(
  url: string,
  clock: () => number,
  monotonic: () => number = clock,
): Promise<PostgresStorage> {
  const slots = new PublisherSlots();
  const { database, accepting, emptyLog, settingsToMend, disconnect } = await connect(url, slots);
  const listeners = new ChangeListeners();
  const context: StoreContext = {
    database,
    clock,
    notify(codes) {
      notices.announce(codes);
      listeners.notify(codes);
    },
  };
  const publisher = new Publisher({ ...context, isPublisher: slots.isPublisher });
  const rewriting = new Rewriting(context);
  listeners.add((code) => rewriting.note([code]));

  const { notices, versions } = followOthers(url, database.query, clock, (codes) => {
    publisher.note(codes);
    listeners.notify(codes);
  });
  await notices.listen();

  const store = createStore({
    context,
    accepting,
    publisher,
    clockWatch: new ClockWatch(clock, monotonic),
    onAccepted(codes) {
      // One of the other processes may be the one that publishes them.
      notices.announce([...codes]);
      rewriting.note(codes);
    },
    tidy: async () => emptyLog(await rewriting.rewrite()),
    countCommits: () => database.countCommits() + accepting.countCommits(),
    onChange: listeners.add,
    // Each change of another process is reported by its event.
    foreignVersion: () => 0,
    async close() {
      await notices.stop();
      await disconnect();
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
    recountAll: (isWanted) => recountEvents(database, isWanted),
  };
}

/**
 * Removes from the files of PostgreSQL what the order of rows told before they were rewritten: the rows as they were stay in
 * the tables until a VACUUM, and the write-ahead log goes on in a new file, of which a checkpoint removes the ones before.
 * `mayEmptyLog`: whether the user of the database may have it do that.
 */
function createLogEmptying(query: Query, mayEmptyLog: boolean) {
  // An earlier process may have stopped in between.
  let isLogFull = mayEmptyLog;
  return async (isRewritten: boolean): Promise<void> => {
    if (isRewritten) {
      isLogFull = mayEmptyLog;
      await query("VACUUM contribution, ticket");
    }
    if (!isLogFull) return;
    await query("SELECT pg_switch_wal()");
    await query("CHECKPOINT");
    isLogFull = false;
  };
}
