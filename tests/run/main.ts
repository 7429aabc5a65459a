import { installTools } from "../rig/install-tools.ts";
import { addCounts, type Counts } from "./counts.ts";
import { type Suite, suites } from "./suites.ts";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => suites.every((suite) => suite.name !== name));
const names = suites.map((suite) => suite.name).join(", ");

/** Tests that read what is built bring the build with them. */
const isWanted = ({ name }: Suite): boolean =>
  asked.length === 0 ||
  asked.includes(name) ||
  (name === "build" && (asked.includes("unit") || asked.includes("e2e")));

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

const wanted = suites.filter(isWanted);
if (wanted.some((suite) => suite.name === "e2e")) {
  const missing = installTools(["chromium", "firefox", "xvfb", "openbox", "xdotool"], console.log);
  for (const line of missing) console.error(line);
}

const results = [];
for (const suite of wanted) results.push(await runSuite(suite));

console.log("");
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(8)}${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s`);
}
const { passed, failed } = addCounts([...results, { passed: 0, failed: unknown.length }]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
