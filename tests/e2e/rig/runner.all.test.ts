import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "vitest";
import { waitUntil } from "../../rig/wait-until.ts";
import { markedProcesses } from "../../scripts/test/end-leftovers.ts";
import { root } from "../../scripts/test/run-command.ts";
import { readOutcome } from "../../scripts/test/run-vitest.ts";

const variable = "DIGITAL_CLEANUP_RUNNER_TEST";
let folder: string;
let mark: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "runner-"));
  mark = `${variable}=${path.basename(folder)}`;
});
afterEach(async () => {
  for (const pid of markedProcesses(mark)) process.kill(pid, "SIGKILL");
  await rm(folder, { recursive: true });
});

const report = () => path.join(folder, "report.json");

/** Runs fixtures as `npm test` runs test files. */
async function startRun(testTimeoutMs: number, ...files: string[]) {
  const words = [
    "run",
    "--config=tests/e2e/vitest.config.ts",
    "--project=fixture",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report()}`,
    `--testTimeout=${testTimeoutMs}`,
  ];
  const run = spawn("vitest", [...words, ...files], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      [variable]: path.basename(folder),
      FAILURE_FOLDER: path.join(folder, "failures"),
    },
  });
  let printed = "";
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (text) => (printed += text));
  return { run, printed: () => printed };
}

const ended = async (run: ChildProcess) => {
  if (run.exitCode === null && run.signalCode === null) await once(run, "exit");
};
const outcome = async () => readOutcome(await readFile(report(), "utf8"), false);
/** What was captured when a test or a hook failed: the browsers of the pictures, and the logs by browser. */
async function keptIn(place: string, printed: string) {
  const evidence = path.join(folder, "failures", place);
  assert.ok(printed.includes(path.relative(root, evidence)), printed);
  const names = (await readdir(evidence)).toSorted();
  const browserOf = (file: string) => /-(\w+)\.\w+$/.exec(file)![1]!;
  const logs: Record<string, string> = {};
  for (const file of names.filter((name) => name.endsWith(".txt"))) {
    logs[browserOf(file)] = await readFile(path.join(evidence, file), "utf8");
  }
  return { pictures: names.filter((name) => name.endsWith(".png")).map(browserOf), logs };
}
const untilNoProcessIsLeft = () =>
  waitUntil("no process of the run", () => markedProcesses(mark).length === 0);

test("a test that hangs is ended, named, and its page captured; the next one runs", async () => {
  const { run, printed } = await startRun(4_000, "hanging.test");
  await ended(run);
  const { passed, failed, failures } = await outcome();
  assert.deepEqual([passed, failed], [1, 1], printed());
  assert.match(failures[0]!, /hanging\.test\.ts > .* waits for a promise that never resolves$/);
  const kept = await keptIn(
    "rig-fixture-hanging-test-ts/waits-for-a-promise-that-never-resolves",
    printed(),
  );
  for (const name of ["chromium", "firefox"]) {
    assert.ok(kept.pictures.includes(name), kept.pictures.join());
    assert.match(kept.logs[name] ?? "", /data:text\/html,<title>stuck/);
    assert.match(kept.logs[name] ?? "", /log: about to hang/);
  }
  await untilNoProcessIsLeft();
});

test("a hook that hangs is ended, its page captured, and counted as a failure", async () => {
  const { run, printed } = await startRun(20_000, "hanging-hook");
  await ended(run);
  const { passed, failed } = await outcome();
  assert.deepEqual([passed, failed], [0, 1], printed());
  const { pictures, logs } = await keptIn("rig-fixture-hanging-hook-test-ts/beforeAll", printed());
  assert.deepEqual(pictures, ["chromium", "chromium"]);
  assert.match(logs.chromium ?? "", /data:text\/html,<title>stuck/);
});

test("a worker that dies is a failure, named in the output, and the other files run", async () => {
  const { run, printed } = await startRun(20_000, "dying", "passing");
  await ended(run);
  const { passed, failed } = await outcome();
  assert.deepEqual([passed, failed], [1, 1], printed());
  assert.match(printed(), /rig\/fixture\/dying\.test\.ts/);
  await untilNoProcessIsLeft();
});

// A start of Firefox takes long, so only the signal that leaves no time to close anything is tried with it.
for (const [signal, fixture] of [
  ["SIGTERM", "hanging-hook"],
  ["SIGKILL", "hanging.test"],
] as const) {
  test(`a run ended by ${signal} leaves no browser behind`, async () => {
    const { run, printed } = await startRun(100_000, fixture);
    await waitUntil("a test that hangs", () => printed().includes("hanging\n"), 60_000);
    assert.ok(markedProcesses(mark).length > 5);
    run.kill(signal);
    await ended(run);
    await untilNoProcessIsLeft();
  });
}
