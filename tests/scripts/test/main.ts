import { parseArgs } from "node:util";
import { endLeftovers, markRun } from "./end-leftovers.ts";
import { startProcessorClock } from "./processor-time.ts";
import { endRunningCommands } from "./run-command.ts";
import type { Outcome } from "./run-vitest.ts";
import { type Extent, type Suite, suites } from "./suites.ts";

type Result = Outcome & { name: string; seconds: number; processorSeconds: number };

const clock = startProcessorClock();
const startedMs = performance.now();

/** Names of suites come first; the rest are parts of the names of their test files. */
const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: "boolean" },
    e2e: { type: "boolean" },
    /** With the tests that both leave out. */
    all: { type: "boolean" },
    /** With a build in which late things are late each time. */
    slow: { type: "boolean" },
    /** With the store build where others try the work build. */
    store: { type: "boolean" },
  },
});
if (values.all) process.env.TEST_ALL = "1";
if (values.slow) process.env.SLOW_BUILD = "1";
if (values.store) process.env.TEST_BUILD = "store";

const isSuite = (word: string) => suites.some(({ name }) => name === word);
const filtersAt = words.findIndex((word) => !isSuite(word));
const asked = filtersAt === -1 ? words : words.slice(0, filtersAt);
const filters = words.slice(asked.length);
const extents = (["test", "e2e"] as const).filter((extent) => values[extent]);

function isWanted({ name, extents: own, neededBy = [] }: Suite): boolean {
  if (asked.length > 0) return [name, ...neededBy].some((wanted) => asked.includes(wanted));
  const wanted: readonly Extent[] = extents.length > 0 ? extents : ["test"];
  return own.some((extent) => values.all || wanted.includes(extent));
}

async function runSuite({ name, run }: Suite): Promise<Result> {
  console.log(`\n── ${name} ──`);
  const [beganMs, processorBefore] = [performance.now(), clock.seconds()];
  const outcome = await run(filters).catch((error: unknown): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1, failures: [] };
  });
  return {
    ...outcome,
    name,
    seconds: (performance.now() - beganMs) / 1000,
    processorSeconds: clock.seconds() - processorBefore,
  };
}

let endedBy = "";
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endedBy = signal;
    endRunningCommands();
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const inMinutes = (seconds: number) => `${(seconds / 60).toFixed(1)} min`;

function printSummary(results: readonly Result[]): void {
  const failures = results.flatMap(({ failures: ofSuite }) => ofSuite);
  if (failures.length > 0) console.log(`\nFailed:\n  ${failures.join("\n  ")}`);
  console.log("");
  for (const { name, passed, failed, seconds, processorSeconds } of results) {
    console.log(
      `${name.padEnd(11)}${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s, ${processorSeconds.toFixed(1)} s of processor`,
    );
  }
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${inMinutes(seconds)} in all, ${inMinutes(clock.seconds())} of processor`);
  if (endedBy) console.log(`Ended by ${endedBy} before the end.`);
}

markRun();
const results: Result[] = [];
if (asked.length === 0 && filters.length > 0) {
  const known = suites.map(({ name }) => name).join(", ");
  console.error(
    `Unknown suite: ${filters[0]}. There are ${known}; parts of file names come after one.`,
  );
  results.push({ name: "", passed: 0, failed: 1, failures: [], seconds: 0, processorSeconds: 0 });
} else {
  for (const suite of suites.filter(isWanted)) {
    if (!endedBy) results.push(await runSuite(suite));
  }
  endLeftovers();
  printSummary(results);
}
const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || endedBy ? 1 : 0;
clock.stop();
