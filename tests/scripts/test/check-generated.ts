import { spawnSync } from "node:child_process";
import { root, succeeds } from "./run-command.ts";

/** Empty outside of a checkout. */
const changedFiles = (): string =>
  spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).stdout ?? "";

/** Writes the generated files again. True if they were up to date. */
export async function checkGenerated(): Promise<boolean> {
  const before = changedFiles();
  for (const script of [
    "packages/text/scripts/generate.ts",
    "extension/build/addresses/main.ts",
    "extension/build/enterprise/main.ts",
    "tests/scripts/audits/main.ts",
  ]) {
    if (!(await succeeds(process.execPath, [script]))) return false;
  }
  const after = changedFiles();
  if (after !== before) console.error(`Before:\n${before}\nNow:\n${after}`);
  return after === before;
}
