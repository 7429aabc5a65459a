import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setAsideAll, writeBelow } from "../../../../test/command.ts";
import { unitTrees } from "../../../../test/trees/unit-trees.ts";
import { listTree } from "../../../../test/trees/write-tree.ts";
import type { Report } from "../report.ts";

const names = [...unitTrees.keys()];
const place = (name: string) => `${names.indexOf(name)}`;

async function write(folder: string, tree: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(tree)) await writeBelow(folder, path, text);
}
/** Files of different trees have different contents. */
async function writeAll(folder: string): Promise<void> {
  for (const [name, tree] of unitTrees) {
    const texts = Object.entries(tree).map(([path, text]) => [path, `${name} ${text}`]);
    await write(join(folder, place(name)), Object.fromEntries(texts));
  }
}
describe("things made of several files, which have some in common", () => {
  let root: string;
  let report: Report;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "units-"));
    await writeAll(join(root, "own"));
    await write(root, { "empty.html": "page", "empty_files/empty.svg": "", "void.svg": "" });
    report = setAsideAll(root);
  });
  afterAll(() => rm(root, { recursive: true }));

  test.each(names)("%s: no file of one is set aside alone", async (name) => {
    const whole = await mkdtemp(join(tmpdir(), "whole-"));
    await write(whole, unitTrees.get(name)!);
    expect(await listTree(join(root, "own", place(name)))).toEqual(await listTree(whole));
    await rm(whole, { recursive: true });
  });

  test("they are counted and not listed", () => {
    expect(report.groups).toEqual([]);
    // Two or more of each.
    expect(report.parts).toBeGreaterThan(2 * names.length);
  });

  test("nor an empty one, as others are", () =>
    expect(report.findings.map(({ path }) => path)).toEqual(["void.svg"]));
});
