import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { noteSeen } from "../support/note-seen.ts";
import { type Cluster, startCluster } from "../support/postgres/postgres-cluster.ts";
import type { Server } from "../support/servers/start-server.ts";
import { runCrowd } from "./run-crowd.ts";

const describeCrowd = (acknowledged: number, resent: number): string =>
  `${acknowledged} messages acknowledged, each there once; five kills; ${resent} sent again`;

describe.skipIf(isWithoutPostgres)("three servers on one hot event", () => {
  let cluster: Cluster;
  let directory = "";
  const seed = Date.now() % 1_000_000;
  beforeAll(async () => {
    cluster = await startCluster({ settings: { log_error_verbosity: "terse" } });
    directory = mkdtempSync(join(tmpdir(), "tally-"));
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true });
    await cluster.stop();
  });

  const crowd = async (
    disturb: (servers: Server[], start: () => Promise<Server>) => Promise<void>,
  ) => {
    const url = await cluster.emptyDatabase();
    const sizes = { people: 600, serverCount: 3, maxTries: 600, disturbEvery: 120 };
    return runCrowd({ url, directory, seed, disturb, ...sizes });
  };

  test("lose and double nothing acknowledged while one after another is killed", async ({
    task,
  }) => {
    let next = 0;
    const { faults, acknowledged, resent } = await crowd(async (servers, start) => {
      const index = (next += 1) % servers.length;
      const [killed] = servers.splice(index, 1);
      killed!.process.kill("SIGKILL");
      await killed!.exited;
      servers.push(await start());
    });
    expect(faults, `with seed ${seed}`).toEqual([]);
    expect(resent).toBeGreaterThan(0);
    noteSeen(task, describeCrowd(acknowledged, resent));
  });

  test("lose and double nothing acknowledged while PostgreSQL itself is killed", async ({
    task,
  }) => {
    const { faults, acknowledged, resent } = await crowd(async () => {
      await cluster.end("SIGQUIT");
      await cluster.startAgain();
    });
    expect(faults, `with seed ${seed}`).toEqual([]);
    expect(resent).toBeGreaterThan(0);
    noteSeen(task, describeCrowd(acknowledged, resent));
  });
});
