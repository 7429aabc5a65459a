import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  contributionRequest,
  fetchPublished,
  newSecret,
  sendToTally,
} from "@digital-cleanup/challenge";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { simulatedTotals } from "../../../packages/tally/src/cli/demo/simulated-person.ts";
import { root } from "../built.ts";
import { freePort } from "../../rig/servers/free-port.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sources-"));
const ours = path.join(folder, "ours");
const theirs = path.join(folder, "theirs");

/** Without the settings of the run: a reviewer has a plain shell. */
const env = { PATH: process.env.PATH, HOME: process.env.HOME, CI: "1" };
const run = (program: string, words: string[], cwd: string) =>
  execFileSync(program, words, { cwd, stdio: ["ignore", "pipe", "pipe"], env });

const filesIn = (built: string) =>
  globSync("**/*", { cwd: built })
    .filter((name) => statSync(path.join(built, name)).isFile())
    .toSorted();

beforeAll(() => {
  const zip = `import { zip } from "wxt"; await zip({ browser: "firefox", outDir: ${JSON.stringify(ours)} });`;
  run(process.execPath, ["--input-type=module", "--eval", zip], path.join(root, "extension"));
  const [sources] = globSync("*-sources.zip", { cwd: ours });
  for (const [name, content] of Object.entries(
    unzipSync(readFileSync(path.join(ours, sources!))),
  )) {
    const file = path.join(theirs, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(file, content);
  }
  const pnpm = ["--yes", "pnpm@12.21.0"];
  run("npx", [...pnpm, "install", "--frozen-lockfile", "--prefer-offline"], theirs);
  run("npx", [...pnpm, "--filter", "./extension", "exec", "wxt", "build", "-b", "firefox"], theirs);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("whoever unpacks the sources, installs and builds gets the same files, byte for byte", () => {
  const [built, again] = [
    path.join(ours, "firefox-mv3"),
    path.join(theirs, "extension/.output/firefox-mv3"),
  ];
  expect(filesIn(again)).toEqual(filesIn(built));
  const different = filesIn(built).filter(
    (name) => !readFileSync(path.join(again, name)).equals(readFileSync(path.join(built, name))),
  );
  expect(different).toEqual([]);
});

test("what a store gets holds no key, and no address of updates", () => {
  const [zip] = globSync("*-firefox.zip", { cwd: ours });
  const files = unzipSync(readFileSync(path.join(ours, zip!)));
  const manifest = new TextDecoder().decode(files["manifest.json"]);
  expect(manifest).not.toMatch(/"key"|update_url/);
});

test("the sources have a demonstration server by one command, whose participants answer a contribution", async () => {
  const port = await freePort();
  const server = spawn("npm", ["run", "tool", "demo-tally"], {
    cwd: theirs,
    env: { ...env, PORT: String(port), DATA: path.join(folder, "demo") },
    stdio: ["ignore", "pipe", "inherit"],
    // npm, its shell and the server are then one group, which a signal ends.
    detached: true,
  });
  onTestFinished(() => {
    if (server.exitCode === null) process.kill(-server.pid!, "SIGKILL");
  });
  let printed = "";
  server.stdout.on("data", (text) => (printed += text));
  const baseUrl = `http://127.0.0.1:${port}`;
  await waitUntil(
    () => `the server:\n${printed}`,
    () => printed.includes(`@127.0.0.1:${port}\n`),
    180_000,
  );
  const [, code = ""] = /\/e\/(DEMO\d{4})\b/.exec(printed) ?? [];
  expect((await fetch(`${baseUrl}/e/${code}`)).status).toBe(200);

  const address = { baseUrl, code };
  const first = await fetchPublished(fetch, address);
  expect(first.ok && first.value.participations.published).toBe(0);
  const secret = newSecret((bytes) => crypto.getRandomValues(bytes));
  const totals = simulatedTotals(0, 1, "2027-01-01");
  const sent = await sendToTally(fetch, contributionRequest(address, { secret, seq: 1, totals }));
  expect(sent.ok).toBe(true);
  await waitUntil("totals of three participations", async () => {
    const published = await fetchPublished(fetch, address);
    return published.ok && published.value.participations.published === 3;
  });

  const ended = once(server, "exit");
  process.kill(-server.pid!, "SIGTERM");
  await ended;
}, 300_000);
