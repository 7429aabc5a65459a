import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import { documentedBlock } from "../support/documented.ts";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { noteSeen } from "../support/note-seen.ts";
import { startCluster } from "../support/postgres/postgres-cluster.ts";
import { suiteCluster } from "../support/postgres/suite-cluster.ts";
import { createArrivals } from "../privacy/guarded-arrivals.ts";
import { noonOf } from "../support/samples.ts";

const people = 40;

/** What PostgreSQL is compiled with, on Debian as everywhere. */
const walPageBytes = 8192;

/** The settings that operators read. */
const documentedSettings = (): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      documentedBlock("scale.md", "ini", "log_error_verbosity").matchAll(/^(\w+) = (\w+)/gm),
      ([, name, value]) => [name!, value!],
    ),
  );

describe.skipIf(isWithoutPostgres)("the operator of the database", () => {
  const cluster = suiteCluster({
    settings: {
      ...documentedSettings(),
      logging_collector: "on",
      log_directory: "log",
    },
  });

  const { tickets, requests, keys, createEvent, arrive } = createArrivals(people);
  const openStore = async () =>
    (await openPostgresStore(await cluster.emptyDatabase(), () => noonOf(21))).store;

  /** How many tickets are linked to the right contribution by the order in which PostgreSQL wrote the rows. */
  async function guessLinks(order: string): Promise<number> {
    const hexes = async (column: string, table: string) =>
      (
        await cluster.query(
          `SELECT encode(${column}, 'hex') AS hex FROM ${table} ORDER BY ${order}`,
        )
      ).map(({ hex }) => hex);
    const used = await hexes("hash", "ticket");
    const contributed = await hexes("key", "contribution");
    return used.filter((hex, place) => {
      const person = tickets.findIndex((ticket) => ticket.toString("hex") === hex);
      return contributed[place] === keys[person]!.toString("hex");
    }).length;
  }

  /**
   * Everything that is in the folder of the write-ahead log, in the order of its writing. A record goes on behind the header
   * of the next page, so a value that lies across two pages is whole only without these headers.
   */
  function readLog(): Buffer {
    const folder = join(cluster.data, "pg_wal");
    const names = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
    const log = Buffer.concat(names.toSorted().map((name) => readFileSync(join(folder, name))));
    return Buffer.concat(
      Array.from({ length: log.length / walPageBytes }, (_, page) => {
        const start = page * walPageBytes;
        const hasLongHeader = (log.readUInt16LE(start + 2) & 0x0002) !== 0;
        return log.subarray(start + (hasLongHeader ? 40 : 24), start + walPageBytes);
      }),
    );
  }

  /** In how many places of a list the log has the same person first use a ticket, and first contribute. */
  function linksInLog(): number {
    const log = readLog();
    const inOrder = (values: readonly Buffer[]) =>
      values
        .map((value, person) => ({ person, place: log.indexOf(value) }))
        .filter(({ place }) => place >= 0)
        .toSorted((one, other) => one.place - other.place)
        .map(({ person }) => person);
    const contributed = inOrder(keys);
    return inOrder(requests).filter((person, place) => contributed[place] === person).length;
  }

  test("links tickets to contributions by the order of rows no better than by chance", async ({
    task,
  }) => {
    const store = await openStore();
    await createEvent(store);
    await arrive(store);
    const orders = ["CAST(CAST(xmin AS TEXT) AS BIGINT), ctid", "ctid"];
    // Before the next minute, the order of writing gives everybody away.
    expect(await guessLinks(orders[0]!)).toBe(people);
    await store.settle();
    // By chance one link is right, and more than seven in one of 50,000 events.
    const linked: number[] = [];
    for (const order of orders) linked.push(await guessLinks(order));
    expect(Math.max(...linked)).toBeLessThan(8);
    noteSeen(task, `${people} of ${people} before the rewriting, ${linked.join(" and ")} after it`);
    expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
    expect(await store.places.countTickets("BRUME")).toEqual({ tickets: people, used: people });
    // Without a change in between, nothing is written again.
    const places = () => cluster.query("SELECT ctid, xmin FROM contribution ORDER BY key");
    const before = await places();
    await store.settle();
    expect(await places()).toEqual(before);
    await store.stop();
  });

  test("finds nothing in the write-ahead log once a minute has passed", async ({ task }) => {
    const store = await openStore();
    await createEvent(store);
    const linked: number[] = [];
    // Two minutes: in the second one, the log has pages with the rows of the first.
    for (const [from, before] of [
      [0, 20],
      [20, 30],
    ]) {
      await arrive(store, from, before);
      linked.push(linksInLog());
      await store.settle();
      const log = readLog();
      expect([...tickets, ...requests, ...keys].filter((value) => log.includes(value))).toEqual([]);
    }
    expect(linked[0]).toBe(20);
    noteSeen(task, `${linked.join(" and ")} of 20 and 10 links before, no row after it`);
    await store.stop();
  });

  test("finds no key, ticket or totals in the server's log", async () => {
    const store = await openStore();
    await createEvent(store);
    await arrive(store);
    // An operation that PostgreSQL refuses: the ticket is there already.
    await expect(store.places.addTickets("BRUME", tickets.slice(0, 1))).rejects.toThrow(
      "duplicate",
    );
    await store.stop();
    const folder = join(cluster.data, "log");
    const readServersLog = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), "utf8"))
        .join("");
    // A process of its own writes the log, later than the client has its answer.
    await vi.waitFor(() => expect(readServersLog()).toContain("duplicate key value"), 30_000);
    const log = readServersLog();
    for (const secret of [...tickets, ...requests, ...keys]) {
      expect(log).not.toContain(secret.toString("hex"));
    }
  });

  test("is told which settings lose or show contributions", async () => {
    const { settingsToMend, store } = await openPostgresStore(
      await cluster.createDatabase(),
      Date.now,
    );
    expect(settingsToMend).toEqual([]);
    await store.stop();
    const other = await startCluster({ settings: { fsync: "off", log_statement: "all" } });
    await other.query("SELECT pg_create_physical_replication_slot('db3', true)");
    const url = new URL(await other.createDatabase());
    const database = url.pathname.slice(1);
    await other.query(`CREATE ROLE guest LOGIN; ALTER DATABASE ${database} OWNER TO guest`);
    url.username = "guest";
    const open = () => openPostgresStore(url.href, () => noonOf(21));
    const wrong = await open();
    expect(wrong.settingsToMend.toSorted()).toEqual([
      "fsync = off (on)",
      // Its errors have details, as those of every new cluster.
      "log_error_verbosity = default (terse)",
      "log_statement = all (none)",
      "pg_switch_wal, pg_checkpoint = denied (granted)",
      "replication slot db3 = idle (active)",
      "wal_recycle = on (off)",
    ]);
    // It does what it may.
    await createEvent(wrong.store);
    await wrong.store.settle();
    await wrong.store.stop();
    const grants = documentedBlock("scale.md", "sql", "GRANT").replaceAll("TO tally", "TO guest");
    await other.query(grants, database);
    const granted = await open();
    expect(granted.settingsToMend.join()).not.toContain("denied");
    await granted.store.settle();
    await granted.store.stop();
    await other.stop();
  });
});
