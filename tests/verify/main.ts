import { execFileSync } from "node:child_process";
import { root, succeeds } from "../run/run-command.ts";
import { checkAddOn } from "./check-add-on.ts";
import { checkAdvisories, checkInstallScripts } from "./check-dependencies.ts";

/** `undefined`: it could not be checked here. */
type Check = () => boolean | undefined | Promise<boolean | undefined>;

const node = (script: string, ...words: string[]) => succeeds(process.execPath, [script, ...words]);
const gitStatus = () =>
  execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
const before = gitStatus();

/** In this order: what follows checks what the earlier ones built. */
const checks: Record<string, Check> = {
  tests: () => node("tests/run/main.ts", "--all"),
  "store attacked": () => node("tests/run/main.ts", "--all", "--store", "e2e", "hostile"),
  benches: () =>
    succeeds(process.execPath, ["tests/bench/main.ts", "page-load"], {
      env: { LOAD_PAGES: "30 ms", LOAD_PAIRS: "2" },
    }),
  release: () => node("extension/build/release.ts"),
  "add-on linter": checkAddOn,
  "install scripts": checkInstallScripts,
  advisories: checkAdvisories,
  "generated files": async () =>
    (await node("packages/text/scripts/generate.ts")) &&
    (await node("extension/build/enterprise/main.ts")) &&
    (await node("tests/audits/main.ts")),
  "nothing changed": () => gitStatus() === before,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(checks, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Known: ${Object.keys(checks).join(", ")}.`);
  process.exit(1);
}

const rows: string[] = [];
let hasFailed = false;
for (const [name, check] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n══ ${name} ══`);
  const startedMs = performance.now();
  const passed = await Promise.resolve(check()).catch((error: unknown) => {
    console.error(error);
    return false;
  });
  const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
  const word = passed === undefined ? "not checked here" : passed ? "passed" : "FAILED";
  rows.push(`| ${name.padEnd(15)} | ${word.padEnd(16)} | ${minutes.padStart(5)} min |`);
  if (passed === false) hasFailed = true;
}
console.log(`\n${rows.join("\n")}`);
process.exit(hasFailed ? 1 : 0);
