import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollupSchema, paths } from "@digital-cleanup/challenge";
import { beforeEach, expect, test } from "vitest";
import { contribute } from "./support/events/contribute.ts";
import { freePort } from "./support/servers/free-port.ts";
import { runTally, serve, serveCommand } from "./support/servers/run-tally.ts";
import { measuredFiles } from "./support/samples.ts";
import { newFolder } from "./support/new-tally.ts";

let directory = "";
beforeEach(() => {
  directory = newFolder();
});

const flags = "--code BRUME --name B --organiser V --k 3 --starts 2026-01-01 --ends 2099-12-31";

test("a server adds what another one signs, and shows when that one is silent", async () => {
  const [child, parent] = [join(directory, "child"), join(directory, "parent")];
  const { stdout } = runTally(child, ["signing-key"]);
  const [privateKey = "", publicKey = ""] = stdout.match(/[\w-]{50,}/g) ?? [];
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  runTally(child, ["create-event", ...flags.split(" "), "--base-url", address]);
  const childServer = await serve(child, port, serveCommand(port), { SIGNING_KEY: privateKey });
  for (const person of [1, 2, 3, 4, 5, 6]) {
    await contribute(address, "BRUME", { person, seq: 1, totals: measuredFiles(10) });
  }
  const children = join(directory, "children");
  mkdirSync(children);
  const named = { name: "Ville de Brume", address, key: publicKey };
  writeFileSync(join(children, "brume.json"), JSON.stringify(named));

  const start = async (changes: Record<string, string>) => {
    const parentPort = await freePort();
    return serve(parent, parentPort, serveCommand(parentPort), { CHILDREN: children, ...changes });
  };
  const readPage = async ({ baseUrl }: { baseUrl: string }) =>
    (await fetch(`${baseUrl}/servers?lang=en`)).text();
  const careful = await start({});
  // A private address, which the operator has not allowed.
  await expect.poll(() => readPage(careful), { timeout: 60_000 }).toContain("No answer since");
  careful.process.kill();
  await careful.exited;

  const first = await start({ CHILD_ADDRESSES: "any" });
  await expect.poll(() => readPage(first), { timeout: 60_000 }).toContain("1 event, as of");
  const readRollup = async ({ baseUrl }: { baseUrl: string }) =>
    rollupSchema.parse(await (await fetch(`${baseUrl}${paths.rollup}?year=2026`)).json());
  const rollup = await readRollup(first);
  expect(rollup).toMatchObject({ events: 1, participations: 3, totals: { files: { sum: "30" } } });
  first.process.kill();
  await first.exited;

  childServer.process.kill("SIGKILL");
  await childServer.exited;
  const again = await start({ CHILD_ADDRESSES: "any" });
  await expect.poll(() => readPage(again), { timeout: 60_000 }).toContain("No answer since");
  expect(await readRollup(again)).toEqual(rollup);
});
