import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { differencingWalk } from "../privacy/differencing-walk.ts";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { suiteCluster } from "../support/postgres/suite-cluster.ts";
import { measuredFiles, noonOf, sampleEvent } from "../support/samples.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { storeFiles } from "../support/events/store-files.ts";

describe.skipIf(isWithoutPostgres)("two processes on one database", () => {
  const cluster = suiteCluster();
  let stores: Store[] = [];
  let one: Store;
  let other: Store;
  const time = { nowMs: 0 };
  const open = async (url: string) => (await openPostgresStore(url, () => time.nowMs)).store;
  beforeEach(async () => {
    time.nowMs = noonOf(21);
    const url = await cluster.emptyDatabase();
    // Both create the tables.
    stores = await Promise.all([open(url), open(url)]);
    [one, other] = stores as [Store, Store];
  });
  afterEach(() => Promise.all(stores.map((store) => store.stop())));

  const put = (store: Store, person: number, files = 10, code = "BRUME") =>
    storeFiles(store, person, files, { code });
  const people = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => from + index);

  test("each sees what the other stores, and answers from the same row", async () => {
    await one.createEvent(sampleEvent());
    expect(await other.createEvent(sampleEvent())).toBe("codeTaken");
    await put(one, 1, 10);
    await put(one, 2, 20);
    expect(await put(other, 1, 99)).toMatchObject({
      ok: true,
      answer: { seq: 1, totals: measuredFiles(10) },
    });
    await other.close("BRUME");
    expect(await put(one, 3)).toEqual({ ok: false, problem: "event-closed" });
  });

  test("a change at one is reported to the listeners of the other", async () => {
    const codes: string[] = [];
    other.onChange((code) => codes.push(code));
    await one.createEvent(sampleEvent());
    await expect.poll(() => codes).toEqual(["BRUME"]);
    await put(one, 1);
    await expect.poll(() => codes).toEqual(["BRUME", "BRUME"]);
    await one.eraseEvent("BRUME");
    await expect.poll(async () => other.readEvent("BRUME")).toBeUndefined();
  });

  test("a change that was not announced is found by comparing", async () => {
    const codes: string[] = [];
    other.onChange((code) => codes.push(code));
    await one.createEvent(sampleEvent());
    // Its creation is announced. It may take a while to arrive.
    await expect.poll(() => codes, { timeout: 60_000 }).toEqual(["BRUME"]);
    await other.publishDue();
    codes.length = 0;
    await cluster.query("UPDATE event SET closed_on = '2026-11-21'");
    time.nowMs += 10_000;
    await other.publishDue();
    expect(codes).toEqual(["BRUME"]);
  });

  test("one hot event loses and doubles nothing", async () => {
    await one.createEvent(sampleEvent());
    const sent = people(600).flatMap((person) => [
      put(stores[person % 2]!, person),
      // The same message again, to the other.
      put(stores[(person + 1) % 2]!, person),
    ]);
    await Promise.all(sent);
    await one.close("BRUME");
    const published = await other.readPublished("BRUME");
    expect(published).toMatchObject({
      participations: { received: 600, published: 600 },
      totals: { files: { sum: "6000" } },
    });
    expect(await other.recount("BRUME")).toMatchObject({ isEqual: true });
    for (const batch of await one.batches("BRUME")) {
      expect(batch.contributions).toBeGreaterThanOrEqual(3);
    }
  });

  test("many events at once, in any order, make neither wait for the other for ever", async () => {
    const codes = people(30).map((index) => `EVENT${index}`);
    await Promise.all(codes.map((code) => one.createEvent(sampleEvent({ code }))));
    const round = (store: Store, from: number, order: readonly string[]) =>
      order.flatMap((code) => people(4, from).map((person) => put(store, person, 10, code)));
    await Promise.all([...round(one, 0, codes), ...round(other, 10, codes.toReversed())]);
    const save = (store: Store, order: readonly string[]) =>
      order.map((code) => store.rates.save(code, { busiest: 9, waves: [] }));
    await Promise.all([...save(one, codes), ...save(other, codes.toReversed())]);
    // Each counts what it publishes, also what the other accepted and has not announced yet.
    time.nowMs += 10_000;
    await Promise.all(stores.map((store) => store.publishDue()));
    for (const code of codes) {
      expect(await one.recount(code)).toMatchObject({ isEqual: true, counted: { received: 8 } });
    }
    // The statistics of a connection are complete once it is closed.
    await Promise.all(stores.map((store) => store.stop()));
    stores = [];
    const text = "SELECT sum(deadlocks)::integer AS deadlocks FROM pg_stat_database";
    expect(await cluster.query(text)).toEqual([{ deadlocks: 0 }]);
  });

  /** The last of 2K contributions, each a second after the one before, makes a batch. */
  async function putSix(): Promise<void> {
    for (const person of people(6)) {
      time.nowMs += 1000;
      await put(one, person);
      await one.publishDue();
    }
  }

  test("one process publishes what both accepted", async () => {
    await one.createEvent(sampleEvent());
    await putSix();
    for (const person of people(3, 10)) await put(other, person);
    // One of them publishes, and is told what waits.
    await expect
      .poll(async () => {
        time.nowMs += 1000;
        await Promise.all(stores.map((store) => store.publishDue()));
        return one.readPublished("BRUME");
      })
      .toMatchObject({ participations: { published: 6, waiting: 3 } });
  });

  test("another process publishes once the one that did has stopped", async () => {
    await one.createEvent(sampleEvent());
    await putSix();
    for (const person of people(3, 10)) await put(other, person);
    stores = [other];
    await one.stop();
    time.nowMs += 1000;
    await expect
      .poll(async () => {
        time.nowMs += 1000;
        await other.publishDue();
        return other.readPublished("BRUME");
      })
      .toMatchObject({ participations: { published: 6, waiting: 3 } });
  });

  test("no change between two public states tells a person's figures, whichever process publishes", async () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    const pick = () => stores[random(2)]!;
    const either: Store = {
      ...one,
      change: (...values) => pick().change(...values),
      close: (...values) => pick().close(...values),
      reopen: (...values) => pick().reopen(...values),
      publishDue: () => pick().publishDue(),
      readPublished: (...values) => pick().readPublished(...values),
      recount: (...values) => pick().recount(...values),
    };
    const { batches } = await differencingWalk(either, seed, time);
    expect(batches, `with seed ${seed}`).toBeGreaterThan(2);
  });
});
