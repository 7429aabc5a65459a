import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { defaultCeilings } from "@digital-cleanup/challenge";
import { beforeEach, describe, expect, test } from "vitest";
import { publishNow } from "../../../test/support/events/publish-now.ts";
import { noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { describeStore } from "../../../test/store-contract/describe-store.ts";
import type { OpenStore } from "../../../test/store-contract/open-store.ts";
import { openDatabase } from "./open-database.ts";
import { contributionKey } from "../../keys/contribution-key.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { createSqliteStore } from "./sqlite-store.ts";
import { StorageUnavailable } from "../database.ts";
import { storeFiles } from "../../../test/support/events/store-files.ts";
import { newFolder } from "../../../test/support/new-tally.ts";

let directory = "";
const path = () => join(directory, "tally.sqlite");
const clock = () => noonOf(21);
const put = (store: ReturnType<typeof createSqliteStore>, person: number, files = 1) =>
  storeFiles(store, person, files);

beforeEach(() => {
  directory = newFolder();
});

describe("the store contract", () => {
  const open: OpenStore = async (now, monotonic) =>
    createSqliteStore(openDatabase(path()), now, { monotonic });
  describeStore(open);
});

describe("the database file", () => {
  test("syncs each commit, and overwrites what it deletes", () => {
    const database = openDatabase(path());
    const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get()!)[0];
    expect(pragma("journal_mode")).toBe("wal");
    // 2 is FULL
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("secure_delete")).toBe(1);
    expect(pragma("foreign_keys")).toBe(1);
    database.close();
  });

  test("reads what waits by the indexes of what waits", () => {
    const database = openDatabase(path());
    for (const index of ["contribution_waiting", "contribution_changed"]) {
      const condition = index === "contribution_waiting" ? "waits > 0" : "waits = 2";
      const steps = database
        .prepare(
          `EXPLAIN QUERY PLAN SELECT * FROM contribution${sqliteDialect.useIndex(index)}
           WHERE ${condition} AND event = ?1 AND key >= ?2 ORDER BY key LIMIT ?3`,
        )
        .all();
      expect(steps.map(({ detail }) => detail)).toEqual([
        `SEARCH contribution USING INDEX ${index} (event=? AND key>?)`,
      ]);
    }
    database.close();
  });

  test("contains no secret, and no totals after they were erased", async () => {
    let nowMs = noonOf(21);
    const store = createSqliteStore(openDatabase(path()), () => nowMs);
    await store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await put(store, person);
    const key = Buffer.from(contributionKey("BRUME", secretOf(1)));
    const everything = () =>
      Buffer.concat([path(), `${path()}-wal`].map((file) => readFileSync(file)));
    expect(everything().includes(key)).toBe(true);
    expect(everything().includes(Buffer.from(secretOf(1), "base64url"))).toBe(false);
    await store.close("BRUME");
    nowMs = noonOf(53);
    await store.settle();
    expect(everything().includes(key)).toBe(false);
    await store.stop();
  });

  test("contains no totals that were withdrawn before a batch", async () => {
    const store = createSqliteStore(openDatabase(path()), clock);
    await store.createEvent(sampleEvent());
    // 123456 in base 128 is 7, 68, 64
    const packed = Buffer.from([0, 192, 196, 7]);
    const everything = () =>
      Buffer.concat([path(), `${path()}-wal`].map((file) => readFileSync(file)));
    await put(store, 1, 123_456);
    expect(everything().includes(packed)).toBe(true);
    await store.change("BRUME", contributionKey("BRUME", secretOf(1)), { seq: 2, totals: null });
    await store.settle();
    expect(everything().includes(packed)).toBe(false);
    await store.stop();
  });

  test("is shared: one process sees the events that another one creates and closes", async () => {
    const server = createSqliteStore(openDatabase(path()), clock);
    const command = createSqliteStore(openDatabase(path()), clock);
    await command.createEvent(sampleEvent());
    await Promise.all([1, 2, 3].map((person) => put(server, person)));
    await publishNow(server);
    expect(await command.readPublished("BRUME")).toMatchObject({
      participations: { published: 3 },
    });
    await command.close("BRUME");
    expect(await server.readPublished("BRUME")).toMatchObject({ state: "closed" });
    expect(await put(server, 4)).toEqual({ ok: false, problem: "event-closed" });
    await Promise.all([server.stop(), command.stop()]);
  });
});

test("contributions below raised ceilings that had to wait are published by the next process", async () => {
  let nowMs = noonOf(21);
  const before = createSqliteStore(openDatabase(path()), () => nowMs);
  await before.createEvent(sampleEvent({ ceilings: { ...defaultCeilings, files: 100 } }));
  await Promise.all([1, 2, 3].map((person) => put(before, person, 10)));
  await publishNow(before);
  await Promise.all([4, 5, 6, 7, 8, 9].map((person) => put(before, person, 200)));
  await before.organisers.raiseCeilings("BRUME", { files: 200 }, "checked");
  await before.stop();
  nowMs += 1000;
  const store = createSqliteStore(openDatabase(path()), () => nowMs);
  expect(await store.readPublished("BRUME")).toMatchObject({ batch: 1 });
  await store.publishDue();
  expect(await store.readPublished("BRUME")).toMatchObject({
    batch: 2,
    participations: { published: 6 },
  });
  await store.stop();
});

describe("erasing contributions", () => {
  /** Copies the first contribution of an event until it has `count` of them. */
  const fill = (database: DatabaseSync, count: number) =>
    database.exec(`
      WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})
      INSERT INTO contribution (event, key, seq, totals, published)
      SELECT 1, CAST('key ' || n AS BLOB), seq, totals, published
      FROM number, (SELECT * FROM contribution WHERE event = 1 LIMIT 1)`);
  const countRows = (database: DatabaseSync) =>
    Number(database.prepare("SELECT count(*) AS n FROM contribution WHERE event = 1").get()?.n);

  test("lets contributions to other events pass between groups of rows", async () => {
    let nowMs = noonOf(21);
    const database = openDatabase(path());
    const store = createSqliteStore(database, () => nowMs);
    await store.createEvent(sampleEvent());
    await put(store, 1);
    fill(database, 9000);
    await store.close("BRUME");
    nowMs = noonOf(53);
    await store.createEvent(sampleEvent({ code: "OTHER", endsOn: "2027-12-31" }));
    const progress: string[] = [];
    const erasing = store.settle().then(() => progress.push("erased"));
    const left = new Set<number>();
    for (let seq = 1; progress.length === 0; seq += 1) {
      await storeFiles(store, seq, 1, { code: "OTHER", seq });
      left.add(countRows(database));
    }
    await erasing;
    expect([...left]).toEqual(expect.arrayContaining([7000, 5000, 3000, 1000]));
    expect(countRows(database)).toBe(0);
    await store.stop();
  });

  test("is completed by the next process if one stopped meanwhile", async () => {
    const first = openDatabase(path());
    const before = createSqliteStore(first, clock);
    await before.createEvent(sampleEvent());
    await put(before, 1);
    fill(first, 5000);
    await before.close("BRUME");
    first.exec("UPDATE event SET erased_on = '2026-12-31'");
    await before.stop();
    const database = openDatabase(path());
    const store = createSqliteStore(database, clock);
    await store.settle(730, AbortSignal.abort());
    expect(countRows(database)).toBe(5000);
    await store.settle();
    expect(countRows(database)).toBe(0);
    await store.stop();
  });
});

describe("a full disk", () => {
  test("acknowledges nothing, loses nothing acknowledged before, and works again once there is space", async () => {
    let nowMs = noonOf(21);
    const database = openDatabase(path());
    const store = createSqliteStore(database, () => nowMs);
    await store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await put(store, person, 10);
    await publishNow(store);
    database.exec("PRAGMA max_page_count = 1");
    const people = Array.from({ length: 500 }, (_, index) => index + 10);
    const results = await Promise.allSettled(people.map((person) => put(store, person)));
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    expect(results[0]).toMatchObject({ reason: expect.any(StorageUnavailable) });
    expect(await store.readPublished("BRUME")).toMatchObject({
      participations: { published: 3, waiting: 0 },
    });
    database.exec("PRAGMA max_page_count = 1000000");
    expect(await put(store, 10)).toMatchObject({ ok: true });
    nowMs += 1000;
    await store.publishDue();
    expect(await store.recount("BRUME")).toMatchObject({ isEqual: true, counted: { pending: 1 } });
    await store.stop();
  });
});

test("a full desk refuses new entries, and accepts undos and repeated entries", async () => {
  const database = openDatabase(path());
  const store = createSqliteStore(database, clock);
  await store.createEvent(sampleEvent());
  const add = (id: number, kind: "weight" | "undo") =>
    store.desk.add("BRUME", 0, [
      { id: secretOf(id), ...(kind === "undo" ? { kind } : { kind, grams: 500 }) },
    ]);
  await add(1, "weight");
  // 1 + 19,999 is the maximum of an event
  database.exec(`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 19999)
    INSERT INTO desk_entry (event, id, desk, day, kind) SELECT 1, CAST(n AS BLOB), 0, '2026-11-21', 'unknown' FROM number`);
  expect(await add(2, "weight")).toEqual({ ok: false, reason: "tooMany" });
  expect(await add(1, "weight")).toEqual({ ok: true });
  expect(await add(1, "undo")).toEqual({ ok: true });
  expect((await store.readPublished("BRUME"))?.collected.grams).toBe("0");
  await store.stop();
});
