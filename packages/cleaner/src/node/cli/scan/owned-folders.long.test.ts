import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inNewFolder, setAsideAll } from "../../../../test/command.ts";
import { recordedTrees } from "../../../../test/trees/recorded-trees.ts";
import { realTrees } from "../../../../test/trees/real-trees.ts";
import { listTree, writeTree } from "../../../../test/trees/write-tree.ts";
import { ownedFolders } from "../../../leave-alone/owned-folders.ts";
import type { Report } from "../report.ts";

const notes = ["notes/plan.txt", "notes/copy/plan.txt", "notes/void/"];

describe("recorded folders of other programs, each there twice", () => {
  let root: string;
  let report: Report;
  const names = [...recordedTrees.keys()];
  const places = (name: string) =>
    ["one", "two"].map((side) => join(side, `${names.indexOf(name)}`));

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "owned-"));
    await writeTree(root, notes);
    for (const [name, paths] of recordedTrees)
      for (const place of places(name)) await writeTree(join(root, place), paths);
    report = setAsideAll(root);
  });
  afterAll(() => rm(root, { recursive: true }));

  test("every program of the table has a recorded tree", () =>
    expect(ownedFolders.map(({ program }) => program)).toEqual(names));

  test.each(names)("%s: nothing of it is set aside", async (name) => {
    const whole = await mkdtemp(join(tmpdir(), "whole-"));
    await writeTree(whole, recordedTrees.get(name)!);
    for (const place of places(name))
      expect(await listTree(join(root, place))).toEqual(await listTree(whole));
    await rm(whole, { recursive: true });
    const found = report.leftAlone.filter(({ path }) => places(name).includes(path));
    const { kind } = ownedFolders.find(({ program }) => program === name)!;
    expect(found.map((each) => each.kind)).toEqual([kind, kind]);
  });

  test("a person's own copy and empty folder are", () => {
    expect(report.aside?.moved.files).toBe(1);
    expect(report.emptyFolders).toEqual(["notes/void"]);
  });
});

describe("folders that the program made", () => {
  let root: string;
  inNewFolder(async (folder) => {
    root = folder;
    // PostgreSQL may run as another user.
    await chmod(root, 0o755);
    await writeTree(root, notes);
  });

  test.each([...realTrees])("%s works after a scan with --trash", async (name, tree) => {
    const folder = join(root, "cours", "données");
    const isReal = tree.isInstalled();
    if (isReal) tree.make(folder);
    else await writeTree(folder, recordedTrees.get(name)!);
    try {
      const before = await listTree(folder);
      const report = setAsideAll(root);
      expect(report.leftAlone.map(({ path }) => path)).toContain("cours/données");
      if (isReal) tree.works(folder);
      else expect(await listTree(folder)).toEqual(before);
      expect(report.aside?.moved.files).toBe(1);
    } finally {
      if (isReal) tree.end?.(folder);
    }
  });
});
