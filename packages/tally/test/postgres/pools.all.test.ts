import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import { poolWalk } from "../privacy/pool-walk.ts";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { type Cluster, startCluster } from "../support/postgres/postgres-cluster.ts";
import { noonOf } from "../support/samples.ts";

describe.skipIf(isWithoutPostgres)("two servers with a database each", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ settings: { fsync: "off" } });
  });
  afterAll(() => cluster.stop());

  async function open() {
    const time = { nowMs: noonOf(21) };
    const { store } = await openPostgresStore(await cluster.createDatabase(), () => time.nowMs);
    return { store, time, close: () => store.stop() };
  }

  test("pages, roll-ups and pools differ by at least K people, and by near none of them", async () => {
    const { states } = await poolWalk(1, { open });
    expect(states("pool of the parent")).toBeGreaterThan(2);
    expect(states("pools")).toBeGreaterThan(3);
    expect(states("France")).toBeGreaterThan(5);
  });
});
