import { chownSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { isWithoutPostgres } from "../../../test/support/postgres/find-postgres.ts";
import { suiteCluster } from "../../../test/support/postgres/suite-cluster.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { NewerDatabase, StorageUnavailable } from "../database.ts";
import type { Store } from "../store.ts";
import { connectionConfig, queryOn } from "./connection.ts";
import { migrate } from "./migrate.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { migrations } from "../schema.ts";
import { storeFiles } from "../../../test/support/events/store-files.ts";

describe.skipIf(isWithoutPostgres)("a database", () => {
  const cluster = suiteCluster();

  let nowMs = noonOf(21);
  // More than a second between any two readings, so that each change is counted at once.
  const clock = () => (nowMs += 1000);
  const open = async () => (await openPostgresStore(await cluster.emptyDatabase(), clock)).store;
  const put = (store: Store, person: number) => storeFiles(store, person, 10);

  test("that stops acknowledges nothing, and the store works again once it is back", async () => {
    const store = await open();
    await store.createEvent(sampleEvent());
    await put(store, 1);
    await cluster.end("SIGQUIT");
    const results = await Promise.allSettled([2, 3, 4].map((person) => put(store, person)));
    for (const result of results) {
      expect(result).toMatchObject({ reason: expect.any(StorageUnavailable) });
    }
    await expect(store.readPublished("BRUME")).rejects.toThrow(StorageUnavailable);
    await expect(store.checkWritable()).rejects.toThrow(StorageUnavailable);
    await cluster.startAgain();
    expect(await put(store, 2)).toMatchObject({ ok: true });
    await store.publishDue();
    expect(await store.recount("BRUME")).toMatchObject({ isEqual: true, counted: { received: 2 } });
    await store.checkWritable();
    await cluster.end("SIGQUIT");
    // Also while it is gone.
    await store.stop();
    await cluster.startAgain();
  });

  test("that another server took over from is unavailable, whatever a standby is asked", async () => {
    const store = await open();
    await store.createEvent(sampleEvent());
    await put(store, 1);
    await cluster.end("SIGINT");
    const signal = join(cluster.data, "standby.signal");
    writeFileSync(signal, "");
    const { uid, gid } = statSync(cluster.data);
    chownSync(signal, uid, gid);
    await cluster.startAgain();
    const statements = [
      "UPDATE event SET pending = 0",
      "SELECT code FROM event FOR UPDATE",
      "LISTEN tally",
      "VACUUM contribution",
      "SELECT pg_switch_wal()",
    ];
    const client = new Client(connectionConfig(cluster.urlOf("postgres")));
    await client.connect();
    for (const statement of statements) {
      await expect(queryOn(client)(statement), statement).rejects.toThrow(StorageUnavailable);
    }
    await client.end();
    await expect(put(store, 2)).rejects.toThrow(StorageUnavailable);
    await expect(store.checkWritable()).rejects.toThrow(StorageUnavailable);
    await cluster.query("SELECT pg_promote()");
    expect(await put(store, 2)).toMatchObject({ ok: true });
    await store.stop();
  });

  test("is refused if a newer version wrote it", async () => {
    await (await open()).stop();
    const url = cluster.urlOf("postgres");
    await cluster.query("INSERT INTO totals_field (number, name) VALUES (999, 'measured.new')");
    await expect(openPostgresStore(url, Date.now)).rejects.toThrow(NewerDatabase);
    await cluster.query("INSERT INTO migration (version) VALUES (99)");
    await expect(openPostgresStore(url, Date.now)).rejects.toThrow(NewerDatabase);
  });

  test("keeps its rows through the next migration, and the version before refuses it", async () => {
    const store = await open();
    await store.createEvent(sampleEvent());
    await store.stop();
    const url = cluster.urlOf("postgres");
    const client = new Client(connectionConfig(url));
    await client.connect();
    const next = [
      ...migrations,
      "ALTER TABLE event ADD COLUMN weather TEXT NOT NULL DEFAULT 'fog'",
    ];
    for (let start = 0; start < 2; start += 1) {
      await client.query("BEGIN");
      await migrate(queryOn(client), next);
      await client.query("COMMIT");
    }
    await client.end();
    expect(await cluster.query("SELECT code, weather FROM event")).toEqual([
      { code: "BRUME", weather: "fog" },
    ]);
    await expect(openPostgresStore(url, Date.now)).rejects.toThrow(NewerDatabase);
  });

  test("that does not exist is reported as one that cannot be used", async () => {
    await expect(openPostgresStore(cluster.urlOf("nowhere"), Date.now)).rejects.toMatchObject({
      name: "StorageUnavailable",
      cause: { code: "3D000" },
    });
  });
});
