import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { noteSeen } from "../support/note-seen.ts";
import { type Cluster, startCluster } from "../support/postgres/postgres-cluster.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../support/samples.ts";
import { seededRandom } from "../support/seeded-random.ts";

const people = 40;

/** The settings that operators read. */
function documentedSettings(): Record<string, string> {
  const page = readFileSync(new URL("../../../../docs/scale.md", import.meta.url), "utf8");
  const [, settings = ""] = /```ini\n([^]*?)```/.exec(page) ?? [];
  return Object.fromEntries(
    Array.from(settings.matchAll(/^(\w+) = (\w+)/gm), ([, name, value]) => [name!, value!]),
  );
}

describe.skipIf(isWithoutPostgres)("the operator of the database", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({
      settings: {
        ...documentedSettings(),
        logging_collector: "on",
        log_directory: "log",
      },
    });
  });
  afterAll(() => cluster.stop());

  const keyOf = (person: number) => Buffer.from(contributionKey("BRUME", secretOf(person)));
  const random = seededRandom(Date.now() % 1_000_000);
  /** Drawn, as the tickets on paper are: their order in the table is not that of the people. */
  const tickets = Array.from({ length: people }, () =>
    Buffer.from(Array.from({ length: 32 }, () => random(256))),
  );

  /** Each person in turn uses a ticket, and contributes. */
  async function playEvent() {
    const { store } = await openPostgresStore(await cluster.emptyDatabase(), () => noonOf(21));
    const event = sampleEvent({ mode: "guarded", placeKey: "A".repeat(300) });
    await store.createEvent(event, { placePrivateKey: Buffer.from("a key") });
    await store.places.addTickets("BRUME", tickets);
    for (const [person, ticket] of tickets.entries()) {
      await store.places.useTicket("BRUME", ticket, keyOf(person + 1000));
      const totals = measuredFiles(10 + person);
      await store.change("BRUME", keyOf(person), { seq: 1, totals, hasPlace: true });
    }
    return store;
  }

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
      return contributed[place] === keyOf(person).toString("hex");
    }).length;
  }

  test("links tickets to contributions by the order of rows no better than by chance", async ({
    task,
  }) => {
    const store = await playEvent();
    const orders = ["CAST(CAST(xmin AS TEXT) AS BIGINT), ctid", "ctid"];
    // Before the next minute, the order of writing gives everybody away.
    expect(await guessLinks(orders[0]!)).toBe(people);
    await store.settle();
    // By chance one link is right. More than seven are so once in 50,000 runs.
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

  test("finds no key, ticket or totals in the server's log", async () => {
    const store = await playEvent();
    // An operation that PostgreSQL refuses: the ticket is there already.
    await expect(store.places.addTickets("BRUME", tickets.slice(0, 1))).rejects.toThrow(
      "duplicate",
    );
    await store.stop();
    const folder = join(cluster.data, "log");
    const log = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("");
    expect(log).toContain("duplicate key value");
    for (const secret of [...tickets, keyOf(0), keyOf(people - 1)]) {
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
    // Its errors have details, as those of every new cluster.
    const wrong = await openPostgresStore(await other.createDatabase(), Date.now);
    expect(wrong.settingsToMend.toSorted()).toEqual([
      "fsync = off (on)",
      "log_error_verbosity = default (terse)",
      "log_statement = all (none)",
    ]);
    await wrong.store.stop();
    await other.stop();
  });
});
