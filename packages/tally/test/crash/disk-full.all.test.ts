import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { paths, problemSchema, publishedSchema } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { contribute } from "../support/events/contribute.ts";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { fillDisk } from "../support/fill-disk.ts";
import { newFolder, writeEvent } from "../support/new-tally.ts";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { freePort } from "../support/servers/free-port.ts";
import { runTally, serve, serveCommand } from "../support/servers/run-tally.ts";

const mountAndRun = 'mount -t tmpfs -o size=3m none "$0" && exec "$@"';
const inNamespace = (directory: string, ...command: string[]): string[] => [
  "unshare",
  "-rm",
  "sh",
  "-c",
  mountAndRun,
  directory,
  ...command,
];

/** Whether this machine lets a process mount a file system of its own. */
function canMount(): boolean {
  const [program = "", ...args] = inNamespace("/tmp", "true");
  return spawnSync(program, args).status === 0;
}

/** The built server on a file system of 3 MB, mounted only for its processes and removed with them. */
async function serveOnSmallDisk() {
  const directory = newFolder();
  const port = await freePort();
  const server = await serve(directory, port, inNamespace(directory, ...serveCommand(port)));
  const { pid } = server.process;
  const filler = join(`/proc/${pid}/root`, directory, "filler");
  const enter = ["nsenter", "--target", `${pid}`, "--mount", "--user", "--preserve-credentials"];
  return {
    baseUrl: server.baseUrl,
    /** Runs a command of the tally on the same file system. */
    command: (...args: string[]) => runTally(directory, args, enter),
    fill: (): void => fillDisk(filler),
    free: (): void => rmSync(filler),
  };
}

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });
const { code } = event;

test.skipIf(!isEveryCheckRequired && !canMount())(
  "with a full disk writes are refused, pages and state are read, and writing continues when there is room again",
  async () => {
    const { baseUrl, command, fill, free } = await serveOnSmallDisk();
    const send = (person: number) =>
      contribute(baseUrl, code, { person, seq: 1, totals: measuredFiles(1) });
    const health = async () => {
      const response = await fetch(`${baseUrl}/health`);
      return `${response.status} ${await response.text()}`;
    };
    const look = async () =>
      publishedSchema.parse(await (await fetch(baseUrl + paths.published(code))).json());
    const created = command("create-event", "--file", writeEvent(newFolder(), event));
    expect(created).toMatchObject({ stderr: "", status: 0 });

    for (let person = 0; person < 10; person += 1) expect((await send(person)).status).toBe(200);
    await expect.poll(async () => (await look()).participations).toMatchObject({ received: 10 });
    const before = await look();
    expect(await health()).toBe('200 {"status":"ok"}');

    fill();
    for (let person = 10; person < 20; person += 1) {
      const refused = await send(person);
      expect(refused.status).toBe(503);
      expect(refused.headers.get("content-type")).toBe("application/problem+json");
      expect(problemSchema.parse(await refused.json()).type).toBe("/problems/storage-unavailable");
    }
    expect(await look()).toEqual(before);
    expect((await fetch(baseUrl + paths.eventPage(code))).status).toBe(200);
    // Health is measured once a second at most.
    await expect.poll(health).toBe('503 {"status":"failing","failing":"writes"}');

    free();
    await expect.poll(health).toBe('200 {"status":"ok"}');
    for (let person = 10; person < 20; person += 1) expect((await send(person)).status).toBe(200);
    await expect.poll(async () => (await look()).participations.received).toBe(20);
    const { participations, totals } = await look();
    expect(participations.published + participations.waiting).toBe(20);
    expect(totals?.files?.sum).toBe(String(participations.published));
    expect(command("recount")).toMatchObject({
      status: 0,
      stdout: `${code}: the recount is equal.\n`,
    });
  },
);
