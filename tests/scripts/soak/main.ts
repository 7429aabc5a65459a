import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { inMarkdown } from "../../bench/in-markdown.ts";
import { installTools } from "../../rig/tools/install-tools.ts";
import { buildEverything } from "../test/build-everything.ts";
import { root, succeeds } from "../test/run-command.ts";
import { inTable, longCrash } from "./long-crash.ts";

/** The tally's promises about acknowledged contributions. */
const checks = ["commands/restore", "crash/", "load/", "privacy/stored", "strace/"].map(
  (name) => `packages/tally/test/${name}`,
);

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "100000" },
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const options = {
  people: Number(values.people),
  kills: Number(values.kills),
  seed: Number(values.seed),
};

for (const line of installTools(["strace"], console.log)) console.error(line);
await buildEverything();
// A check that cannot run on this machine fails.
process.env.EVERY_CHECK = "1";
process.env.TEST_ALL = "1";
const isChecked = await succeeds("vitest", ["run", "--project", "tally", ...checks], {
  limitMs: 600_000,
});

// Real browsers on a real disk, and on pages that imitate YouTube's player. `SEED` and `KILLS` in
// the environment choose another series of kills.
process.env.SEED ??= String(options.seed);
const browserTests = ["--config", "tests/e2e/vitest.config.ts", "--project"];
const isPassed =
  (await succeeds("vitest", ["run", ...browserTests, "soak"])) &&
  (await succeeds("vitest", ["run", ...browserTests, "e2e", "cleanup/folder-chooser"]));

console.log(`\n${options.people} people, ${options.kills} kills, seed ${options.seed}`);
const result = await longCrash(options);
const measured = inTable(options, result);
console.table(measured.rows);
for (const violation of result.violations.slice(0, 20)) console.error(violation);
await writeFile(path.join(root, "tests/bench/results/soak.md"), inMarkdown(measured));

const isWhole = result.violations.length === 0 && result.kills === options.kills;
process.exitCode = isChecked && isPassed && isWhole ? 0 : 1;
