import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { paths, problemSchema, publishedSchema } from "@digital-cleanup/challenge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contribute } from "../support/events/contribute.ts";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { fillDisk } from "../support/fill-disk.ts";
import { isWithoutPostgres } from "../support/postgres/find-postgres.ts";
import { freePort } from "../support/servers/free-port.ts";
import { noteSeen } from "../support/note-seen.ts";
import { type Cluster, startCluster } from "../support/postgres/postgres-cluster.ts";
import { runTally, serve, serveCommand, type Server } from "../support/servers/run-tally.ts";
import { measuredFiles } from "../support/samples.ts";
import { postgresUser } from "../support/postgres/postgres-user.ts";

/** Whether file systems can be mounted here, for some processes only. */
const canMount = (): boolean =>
  process.getuid?.() === 0 && spawnSync("unshare", ["--mount", "true"]).status === 0;

/**
 * Mounts a file system of so many megabytes on a folder. Only processes that start through `enter` see it, and it is
 * removed with the last of them.
 */
async function mountSmallDisk(directory: string, megabytes: number) {
  const { uid, gid } = postgresUser();
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=700,uid=${uid},gid=${gid} none "$0"`;
  const holder = spawn(
    "unshare",
    ["--mount", "sh", "-c", `${mount} && echo mounted && exec sleep infinity`, directory],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(holder.stdout, "data");
  const filler = join(`/proc/${holder.pid}/root`, directory, "filler");
  return {
    /** The words before a command that runs as the user of PostgreSQL and sees the disk. */
    enter: [
      "nsenter",
      "--target",
      `${holder.pid}`,
      "--mount",
      "setpriv",
      "--reuid",
      `${uid}`,
      "--regid",
      `${gid}`,
      "--clear-groups",
    ],
    fill: (): void => fillDisk(filler),
    free: (): void => rmSync(filler, { force: true }),
    async remove(): Promise<void> {
      const ended = once(holder, "exit");
      holder.kill("SIGKILL");
      await ended;
    },
  };
}

type SmallDisk = Awaited<ReturnType<typeof mountSmallDisk>>;

const code = "BRUME";
const senders = 20;
/** Far more than the free space in the segments of the log that exist already. */
const maxPeople = 20_000;

describe.skipIf(isWithoutPostgres || (!canMount() && !isEveryCheckRequired))("a full disk", () => {
  let cluster: Cluster;
  let disk: SmallDisk;
  let directory = "";
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "tally-postgres-"));
    disk = await mountSmallDisk(directory, 64);
    cluster = await startCluster({
      directory,
      enter: disk.enter,
      init: ["--wal-segsize=1"],
      settings: { log_error_verbosity: "terse", min_wal_size: "2MB", max_wal_size: "4MB" },
    });
  });
  afterAll(async () => {
    await cluster.end("SIGQUIT");
    await disk.remove();
    rmSync(directory, { recursive: true });
  });

  /** Sends one contribution of each person from `first` on, until one is refused. */
  async function sendUntilRefused(server: Server) {
    const acknowledged: number[] = [];
    const refused: number[] = [];
    let next = 1;
    async function sendEach(): Promise<void> {
      while (refused.length === 0 && next < maxPeople) {
        const person = (next += 1);
        const response = await send(server, person);
        if (response.ok) acknowledged.push(person);
        else {
          expect(response.status).toBe(503);
          const { type } = problemSchema.parse(await response.json());
          expect(type).toBe("/problems/storage-unavailable");
          refused.push(person);
        }
      }
    }
    await Promise.all(Array.from({ length: senders }, sendEach));
    return { acknowledged, refused };
  }
  const send = ({ baseUrl }: Server, person: number) =>
    contribute(baseUrl, code, { person, seq: 1, totals: measuredFiles(1) });

  test("refuses contributions, keeps the acknowledged ones, and takes the others once there is room", async ({
    task,
  }) => {
    const changes = { DATABASE_URL: await cluster.emptyDatabase() };
    const flags = `--code ${code} --name B --organiser V --starts 2026-01-01 --ends 2099-12-31`;
    runTally(directory, ["create-event", ...flags.split(" ")], [], changes);
    const port = await freePort();
    const server = await serve(directory, port, serveCommand(port), changes);
    expect((await send(server, 0)).status).toBe(200);

    disk.fill();
    const { acknowledged, refused } = await sendUntilRefused(server);
    expect(refused.length).toBeGreaterThan(0);

    disk.free();
    // Without room for its log PostgreSQL ends, or starts anew by itself.
    while (!(await send(server, 0)).ok) {
      if (cluster.hasEnded()) await cluster.startAgain();
      else await sleep(100);
    }
    for (const person of refused) expect((await send(server, person)).status).toBe(200);
    const countReceived = async () => {
      const response = await fetch(server.baseUrl + paths.published(code));
      return publishedSchema.parse(await response.json()).participations.received;
    };
    await expect.poll(countReceived).toBe(1 + acknowledged.length + refused.length);
    expect(runTally(directory, ["recount"], [], changes)).toMatchObject({ status: 0 });
    noteSeen(
      task,
      `${acknowledged.length} acknowledged while it became full, each there once; ${refused.length} answered with 503, taken afterwards`,
    );
  });
});
