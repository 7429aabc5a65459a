import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type EventExport, paths, publishedSchema } from "@digital-cleanup/challenge";
import { Client } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { contribute } from "../support/events/contribute.ts";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { freePort } from "../support/servers/free-port.ts";
import { noteSeen } from "../support/note-seen.ts";
import { suiteCluster } from "../support/postgres/suite-cluster.ts";
import { runTally, type Server, serve, serveCommand } from "../support/servers/run-tally.ts";
import { measuredFiles } from "../support/samples.ts";
import { newFolder } from "../support/new-tally.ts";

describe.skipIf(isWithoutPostgres)("servers on one database", () => {
  const cluster = suiteCluster({ settings: { log_error_verbosity: "terse" } });
  let url = "";
  let directory = "";
  beforeEach(async () => {
    url = await cluster.emptyDatabase();
    directory = newFolder();
    const flags = "--code BRUME --name B --organiser V --starts 2026-01-01 --ends 2099-12-31 --k 3";
    run("create-event", ...flags.split(" "));
  });

  const data = () => join(directory, "data");
  const run = (...args: string[]) => runTally(data(), args, [], { DATABASE_URL: url });
  const start = async (): Promise<Server> => {
    const port = await freePort();
    return serve(data(), port, serveCommand(port), { DATABASE_URL: url });
  };
  const put = (server: Server, person: number, seq = 1) =>
    contribute(server.baseUrl, "BRUME", { person, seq, totals: measuredFiles(10) });
  const published = async ({ baseUrl }: Server) =>
    publishedSchema.parse(await (await fetch(baseUrl + paths.published("BRUME"))).json());

  test("show on their live pages what any of them stored", async () => {
    const [one, other] = await Promise.all([start(), start()]);
    const response = await fetch(other.baseUrl + paths.live("BRUME"));
    const frames = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await frames.read()).value).toContain('"waiting":0');
    expect((await put(one, 1)).status).toBe(200);
    expect((await frames.read()).value).toContain('"waiting":1');
    await frames.cancel();
    await Promise.all([2, 3, 4, 5, 6].map((person) => put(one, person)));
    await expect
      .poll(async () => (await published(other)).participations)
      .toEqual({ received: 6, published: 3, waiting: 3 });
    // Nothing was stored in the folder.
    expect(readdirSync(directory)).toEqual([]);
  });

  test("are served by the same commands", async ({ task }) => {
    const server = await start();
    await Promise.all([1, 2, 3, 4, 5, 6].map((person) => put(server, person)));
    await expect
      .poll(async () => (await published(server)).participations)
      .toEqual({ received: 6, published: 3, waiting: 3 });
    expect(run("recount")).toMatchObject({ status: 0, stdout: "BRUME: the recount is equal.\n" });
    expect(run("export", "BRUME", "--out", directory)).toMatchObject({ status: 0 });
    const exported = JSON.parse(readFileSync(join(directory, "BRUME.json"), "utf8")) as EventExport;
    expect(exported.published.participations.published).toBe(3);
    await cluster.query("UPDATE event SET pending = 7");
    expect(run("recount")).toMatchObject({ status: 1, stdout: /pending 7 → 3/ });
    for (const words of [
      ["backup", "file"],
      ["restore", "file"],
      ["serve", "--backups", "file"],
    ]) {
      expect(run(...words)).toMatchObject({ status: 2, stderr: /pg_dump/ });
    }
    noteSeen(task, "recount and export work; backup and restore name pg_dump and pg_restore");
  });

  test("name what they cannot reach, without the password", () => {
    const wrong = "postgres://tally:secret@127.0.0.1:1/tally";
    const result = runTally(data(), ["serve"], [], { DATABASE_URL: wrong });
    expect(result).toMatchObject({ status: 2, stderr: /cannot be used: .*ECONNREFUSED/ });
    expect(result.stderr).not.toContain("secret");
  });

  const nothing = { batch: 0, received: 5, published: 0, waiting: 5 };
  const everything = { batch: 1, received: 6, published: 3, waiting: 3 };
  // The database waits where the server writes to this table: with "contribution" before it acknowledges one, with "batch"
  // in the middle of the transaction that publishes what was acknowledged.
  test.each([
    { table: "contribution", answer: "no answer", possible: [nothing] },
    { table: "batch", answer: 200, possible: [nothing, everything] },
  ])(
    "publish all of a batch or nothing, if they are killed as it writes to $table",
    async ({ table, answer, possible }) => {
      const server = await start();
      await Promise.all([1, 2, 3, 4, 5].map((person) => put(server, person)));
      // Longer than an event waits between two tries.
      await sleep(1100);
      const blocker = new Client({ connectionString: url });
      await blocker.connect();
      await blocker.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
      const sixth = put(server, 6).then(
        ({ status }) => status,
        () => "no answer",
      );
      await expect
        .poll(() => cluster.query("SELECT 1 FROM pg_locks WHERE NOT granted"))
        .toHaveLength(1);
      server.process.kill("SIGKILL");
      expect(await sixth).toBe(answer);
      await blocker.end();
      const next = await start();
      // Once the database has noticed that the server is gone.
      expect((await put(next, 2)).status).toBe(200);
      const { batch, participations } = await published(next);
      expect(possible).toContainEqual({ batch, ...participations });
      expect((await put(next, 6)).status).toBe(200);
      await expect
        .poll(async () => (await published(next)).participations)
        .toEqual({ received: 6, published: 3, waiting: 3 });
      expect(run("recount")).toMatchObject({ status: 0 });
    },
  );
});
