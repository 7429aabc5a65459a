import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../../../../test/command.ts";
import { reportSchema } from "../report.ts";
import { readRememberedRules, rememberRules, rulesFile } from "./remembered-rules.ts";

let home: string;
let root: string;
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "remembered-")));
  root = join(home, "files");
  for (const folder of ["a", "b", "drafts"]) {
    await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, folder, "same.txt"), "same");
  }
});
afterEach(() => rm(home, { recursive: true }));

const environment = () => ({ XDG_CONFIG_HOME: home });
const run = (...args: string[]) => runCommand(["scan", root, ...args], environment());
const scanned = (...args: string[]) =>
  reportSchema.parse(JSON.parse(run("--json", ...args).stdout)).before.files;

test("what is excluded with --remember stays excluded from this folder until other rules replace it", () => {
  expect(scanned("--exclude", "drafts", "--remember")).toBe(2);
  expect(scanned()).toBe(2);
  expect(scanned("--exclude", "b")).toBe(1);
  // Only for this folder, and without a rule it is forgotten.
  expect(scanned("--remember")).toBe(3);
  expect(scanned()).toBe(3);
});

test("rules that cannot be read stop the scan, because they would be ignored", async () => {
  const file = rulesFile(environment());
  await mkdir(join(home, "digital-cleanup"));
  await writeFile(file, "{ half");
  const { status, stderr, stdout } = run();
  expect([status === 0, stdout]).toEqual([false, ""]);
  expect(stderr).toContain(file);
  expect(await readFile(file, "utf8")).toBe("{ half");
});

test("each folder has its own rules", async () => {
  const file = join(home, "rules.json");
  const rules = { exclude: ["*.tmp"], include: ["old"] };
  await rememberRules(file, "/a", rules);
  await rememberRules(file, "/b", { exclude: ["x"], include: [] });
  await rememberRules(file, "/b", { exclude: [], include: [] });
  expect(await readRememberedRules(file, "/a")).toEqual(rules);
  expect(await readRememberedRules(file, "/b")).toEqual({ exclude: [], include: [] });
  expect(await readRememberedRules(file, "__proto__")).toEqual({ exclude: [], include: [] });
});
