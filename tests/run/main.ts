import { addCounts, type Counts } from "./counts.ts";
import { type Suite, suites } from "./suites.ts";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => suites.every((suite) => suite.name !== name));
const names = suites.map((suite) => suite.name).join(", ");

const isWanted = ({ name, neededBy = [] }: Suite): boolean =>
  asked.length === 0 || [name, ...neededBy].some((wanted) => asked.includes(wanted));

async function runSuite(suite: Suite): Promise<Counts & { name: string; seconds: number }> {
  console.log(`\n── ${suite.name} ──`);
  const started = performance.now();
  const counts = await suite.run().catch((error: unknown) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  return { name: suite.name, ...counts, seconds: (performance.now() - started) / 1000 };
}

if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(", ")}. There are ${names}.`);
}

const results = [];
for (const suite of suites.filter(isWanted)) results.push(await runSuite(suite));

console.log("");
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(10)}${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s`);
}
const { passed, failed } = addCounts([...results, { passed: 0, failed: unknown.length }]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
