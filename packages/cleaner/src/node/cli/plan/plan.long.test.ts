import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder, runCommand, writeBelow } from "../../../../test/command.ts";
import { applyReportSchema } from "../report.ts";
import type { SavedPlan } from "./plan-file.ts";

let home: string;
let root: string;
let planFile: string;
inNewFolder(async (folder) => {
  home = folder;
  root = join(home, "mess");
  planFile = join(home, "plan.json");
  await write("a.txt", "same");
  await write("b/a (1).txt", "same");
  await write("c/a (2).txt", "same");
  await write("empty.txt", "");
  await mkdir(join(root, "notes/void"), { recursive: true });
  await write("notes/mine.txt", "mine");
});

const write = (path: string, text: string) => writeBelow(root, path, text);
const save = (...args: string[]) => runCommand(["scan", root, "--save-plan", planFile, ...args]);
const apply = (...args: string[]) => runCommand(["apply", planFile, ...args]);
const readPlan = () => JSON.parse(readFileSync(planFile, "utf8")) as SavedPlan;
const seen = (path: string) => {
  const { size, mtimeMs } = statSync(join(root, path));
  return { path, bytes: size, modifiedAtMs: Math.trunc(mtimeMs) };
};
const edit = (change: (plan: SavedPlan) => object) =>
  writeFileSync(planFile, JSON.stringify(change(readPlan())));

test("a saved plan moves nothing until it is applied, and what it moved is undone", async () => {
  const saved = save();
  expect(saved.stdout).toContain(`Apply it with:\n  cleaner apply '${planFile}'`);
  expect((await readdir(root)).toSorted()).toEqual(["a.txt", "b", "c", "empty.txt", "notes"]);
  const applied = apply("--json");
  expect(applied.status).toBe(0);
  const { aside } = applyReportSchema.parse(JSON.parse(applied.stdout));
  expect(aside).toMatchObject({ moved: { files: 3, bytes: 8 }, movedFolders: 1, refused: [] });
  expect(existsSync(join(root, "a.txt"))).toBe(true);
  expect(existsSync(join(root, "b/a (1).txt"))).toBe(false);
  runCommand(["scan", root, "--undo", aside.batch]);
  expect(readFileSync(join(root, "b/a (1).txt"), "utf8")).toBe("same");
  expect(existsSync(join(root, "notes/void"))).toBe(true);
});

test("what changed since the plan was saved stays and is named", async () => {
  save();
  await write("b/a (1).txt", "mine");
  await rm(join(root, "c/a (2).txt"));
  await write("empty.txt", "no longer");
  await write("notes/void/new.txt", "new");
  const { status, stdout } = apply();
  expect(status).toBe(1);
  for (const [path, reason] of [
    ["b/a (1).txt", "changed since the scan: scan again"],
    ["c/a (2).txt", "no longer there"],
    ["empty.txt", "changed since the scan: scan again"],
    ["notes/void", "no longer empty"],
  ])
    expect(stdout).toContain(`  ${path}  (${reason})`);
  expect(readFileSync(join(root, "b/a (1).txt"), "utf8")).toBe("mine");
});

test("a copy whose kept copy changed stays", async () => {
  save();
  await write("a.txt", "SAME");
  const { stdout } = apply();
  expect(stdout).toContain("b/a (1).txt  (nothing like it is left in its place any more");
  expect(existsSync(join(root, "b/a (1).txt"))).toBe(true);
});

test("a copy that is named with another file as its kept copy stays", async () => {
  await write("other.txt", "SAME");
  save();
  edit((plan) => ({
    ...plan,
    moves: [{ ...plan.moves[0]!, keptCopies: [seen("other.txt")] }],
    emptyFolders: [],
  }));
  expect(apply().stdout).toContain("(its content is not that of the copy that stays)");
});

test("a folder that is the same as another goes as a whole, and comes back", async () => {
  for (const folder of ["trip", "old/trip (1)"]) {
    await write(`${folder}/one.txt`, "first");
    await write(`${folder}/two.txt`, "second");
  }
  save();
  const { aside } = applyReportSchema.parse(JSON.parse(apply("--json").stdout));
  expect(existsSync(join(root, "trip/two.txt"))).toBe(true);
  expect(existsSync(join(root, "old/trip (1)"))).toBe(false);
  runCommand(["scan", root, "--undo", aside.batch]);
  expect(readFileSync(join(root, "old/trip (1)/two.txt"), "utf8")).toBe("second");
});

test("what a person deleted from the plan stays", () => {
  save();
  edit((plan) => ({ ...plan, moves: plan.moves.filter(({ path }) => path !== "b/a (1).txt") }));
  expect(apply().status).toBe(0);
  expect(existsSync(join(root, "b/a (1).txt"))).toBe(true);
  expect(existsSync(join(root, "c/a (2).txt"))).toBe(false);
});

test("an applied plan that is applied again moves nothing more", () => {
  save();
  apply();
  const { status, stdout } = apply();
  expect(status).toBe(1);
  expect(stdout).toContain("c/a (2).txt  (no longer there)");
});

test.each([
  ["no JSON", () => "{"],
  ["a newer version", (plan: SavedPlan) => JSON.stringify({ ...plan, version: 2 })],
  [
    "a copy without a kept one",
    (plan: SavedPlan) =>
      JSON.stringify({ ...plan, moves: plan.moves.map((move) => ({ ...move, keptCopies: [] })) }),
  ],
])("a plan that is %s is refused in one line", (_name, toText) => {
  save();
  writeFileSync(planFile, toText(readPlan()));
  const { status, stderr } = apply();
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain(planFile);
  expect(existsSync(join(root, "b/a (1).txt"))).toBe(true);
});

test("a path that leads out of the folder is refused", async () => {
  await writeBelow(home, "outside.txt", "");
  save();
  const outside = { ...seen("../outside.txt"), kind: "emptyFile", keptCopies: [] };
  edit((plan) => ({ ...plan, moves: [outside], emptyFolders: ["../mess"] }));
  expect(apply().stdout).toContain("../outside.txt  (its name cannot be written down safely");
  expect(existsSync(join(home, "outside.txt"))).toBe(true);
});

test("a plan is neither written over another file nor read from a missing one", async () => {
  expect(apply().stderr).toContain(`This plan cannot be read: ${planFile}`);
  writeFileSync(planFile, "mine");
  expect(save()).toMatchObject({ status: 2 });
  expect(readFileSync(planFile, "utf8")).toBe("mine");
});

test("a plan for a folder that is now a link, or gone, moves nothing", async () => {
  save();
  await rename(root, join(home, "moved"));
  expect(apply().stderr).toContain("This folder cannot be read:");
  await symlink(join(home, "moved"), root);
  expect(apply()).toMatchObject({ status: 2 });
  expect(existsSync(join(home, "moved/b/a (1).txt"))).toBe(true);
});
