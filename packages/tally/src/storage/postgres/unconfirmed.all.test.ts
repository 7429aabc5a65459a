import { beforeEach, describe, expect, test } from "vitest";
import { isWithoutPostgres } from "../../../test/support/postgres/find-postgres.ts";
import { suiteCluster } from "../../../test/support/postgres/suite-cluster.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { StorageUnavailable } from "../database.ts";
import type { Store } from "../store.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { storeFiles } from "../../../test/support/events/store-files.ts";

/** A standby that is not there has to confirm each commit, as `synchronous_mode_strict` of Patroni has it. */
describe.skipIf(isWithoutPostgres)("a database whose standby is missing", () => {
  const cluster = suiteCluster();
  let store: Store;
  beforeEach(async () => {
    let nowMs = noonOf(21);
    // More than a second between any two readings, so that each change is counted at once.
    const clock = () => (nowMs += 1000);
    ({ store } = await openPostgresStore(await cluster.emptyDatabase(), clock));
    await store.createEvent(sampleEvent());
    await store.createEvent(sampleEvent({ code: "AUTRE" }));
    await put(1);
    await store.publishDue();
  });

  const put = (person: number, code = "BRUME") => storeFiles(store, person, 10, { code });
  async function require(standby: string): Promise<void> {
    await cluster.query(`ALTER SYSTEM SET synchronous_standby_names = '${standby}'`);
    await cluster.query("SELECT pg_reload_conf()");
    await expect
      .poll(() => cluster.query("SHOW synchronous_standby_names"), { timeout: 60_000 })
      .toEqual([{ synchronous_standby_names: standby }]);
  }
  /** The connections of the tally whose commit waits for a standby. */
  const waiting = async (): Promise<number[]> => {
    const rows = await cluster.query(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'tally' AND wait_event = 'SyncRep'",
    );
    return rows.map(({ pid }) => Number(pid));
  };

  test("acknowledges nothing, goes on reading, and keeps few connections", async () => {
    await require("nobody");
    await expect(put(2)).rejects.toThrow(StorageUnavailable);
    for (let time = 0; time < 20; time += 1) {
      await expect(put(3, "AUTRE")).rejects.toThrow(StorageUnavailable);
    }
    expect((await store.readPublished("BRUME"))?.participations.received).toBe(1);
    expect(await waiting()).toHaveLength(1);

    await require("");
    expect(await put(2)).toMatchObject({ ok: true });
    expect(await put(3)).toMatchObject({ ok: true });
    await store.publishDue();
    expect(await store.recount("BRUME")).toMatchObject({ isEqual: true, counted: { received: 3 } });
    await store.stop();
  });

  test("acknowledges no commit that its operator tells to wait no longer", async () => {
    await require("nobody");
    const cancel = async () => {
      await expect.poll(waiting, { timeout: 60_000 }).not.toHaveLength(0);
      for (const pid of await waiting()) await cluster.query(`SELECT pg_cancel_backend(${pid})`);
    };
    const [result] = await Promise.allSettled([put(2), cancel()]);
    expect(result).toMatchObject({ reason: expect.any(StorageUnavailable) });
    await require("");
    expect(await put(2)).toMatchObject({ ok: true });
    // It was stored at first, and is found by a search.
    const countReceived = async () => {
      await store.publishDue();
      return (await store.recount("BRUME"))?.counted.received;
    };
    await expect.poll(countReceived).toBe(2);
    expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
    await store.stop();
  });
});
