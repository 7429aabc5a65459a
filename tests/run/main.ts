import { addCounts, failureNames, type Outcome } from "./counts.ts";
import { endLeftovers, markRun } from "./end-leftovers.ts";
import { startProcessorClock } from "./processor-time.ts";
import { endRunningCommands } from "./run-command.ts";
import { type Suite, suites } from "./suites.ts";

type SuiteResult = Outcome & { name: string; seconds: number; processorSeconds?: number };

const clock = startProcessorClock();

/**
 * `[suite …] [part of a file name …]`: names of suites come first, the rest filters their test
 * files.
 */
function readArguments(words: readonly string[]) {
  const isSuite = (word: string) => suites.some(({ name }) => name === word);
  const filtersAt = words.findIndex((word) => !isSuite(word));
  const end = filtersAt === -1 ? words.length : filtersAt;
  return { asked: words.slice(0, end), filters: words.slice(end) };
}

async function runSuite(suite: Suite, filters: readonly string[]): Promise<SuiteResult> {
  console.log(`\n── ${suite.name} ──`);
  const [startedMs, processorBefore] = [performance.now(), clock.seconds()];
  const outcome = await suite.run(filters).catch((error: unknown): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1, files: [], missing: [] };
  });
  const processorAfter = clock.seconds();
  return {
    ...outcome,
    name: suite.name,
    seconds: (performance.now() - startedMs) / 1000,
    ...(processorBefore !== undefined &&
      processorAfter !== undefined && { processorSeconds: processorAfter - processorBefore }),
  };
}

const inMinutes = (seconds: number) => `${(seconds / 60).toFixed(1)} min`;

function printSummary(results: readonly SuiteResult[]): void {
  const files = results.flatMap(({ files: ofSuite }) => ofSuite);
  const slowest = files.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, 20);
  if (slowest.length > 0) console.log("\nSlowest files:");
  for (const { file, durationMs } of slowest) {
    console.log(`${(durationMs / 1000).toFixed(1).padStart(7)} s  ${file}`);
  }
  const failures = files.flatMap(failureNames);
  const missing = results.flatMap(({ missing: ofSuite }) => ofSuite);
  if (failures.length + missing.length > 0) console.log("\nFailed:");
  for (const name of failures) console.log(`  ${name}`);
  for (const file of missing) console.log(`  ${file} (no result: its worker died or was stuck)`);
  const unsteady = results.flatMap(({ unsteady: ofSuite = [] }) => ofSuite);
  if (unsteady.length > 0) console.log("\nUnsteady, passed only when run again (to be mended):");
  for (const name of unsteady) console.log(`  ${name}`);
  console.log("");
  for (const { name, passed, failed, seconds, processorSeconds } of results) {
    const processor =
      processorSeconds === undefined ? "" : `, ${processorSeconds.toFixed(1)} s of processor`;
    console.log(
      `${name.padEnd(10)}${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s${processor}`,
    );
  }
  const processorSeconds = clock.seconds();
  const processor =
    processorSeconds === undefined ? "" : `, ${inMinutes(processorSeconds)} of processor`;
  console.log(`${inMinutes(performance.now() / 1000)} in all${processor}`);
}

const words = process.argv.slice(2);
if (words[0] === "--all") {
  words.shift();
  process.env.TEST_ALL = "1";
}
if (words[0] === "--slow") {
  words.shift();
  process.env.SLOW_BUILD = "1";
}
if (words[0] === "--store") {
  words.shift();
  process.env.TEST_BUILD = "store";
}
/** The caller has built everything in this very state. */
const isBuilt = words[0] === "--built";
if (isBuilt) words.shift();
const { asked, filters } = readArguments(words);
const isWanted = ({ name, neededBy = [] }: Suite): boolean =>
  !(isBuilt && name === "build") &&
  (asked.length === 0 || [name, ...neededBy].some((wanted) => asked.includes(wanted)));

markRun();
const results: SuiteResult[] = [];
function finish(): void {
  printSummary(results);
  const { passed, failed } = addCounts(results);
  if (endedBy) console.log(`Ended by ${endedBy} before the end.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || endedBy ? 1 : 0;
}

let endedBy = "";
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endedBy = signal;
    // The suite then ends, and the summary includes the tests that had run.
    endRunningCommands();
  });
}

if (asked.length === 0 && filters.length > 0) {
  console.error(
    `Unknown suite: ${filters[0]}. There are ${suites.map(({ name }) => name).join(", ")}; parts of file names come after one.`,
  );
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
} else {
  for (const suite of suites.filter(isWanted)) {
    if (!endedBy) results.push(await runSuite(suite, filters));
  }
  endLeftovers();
  finish();
}
clock.stop();
