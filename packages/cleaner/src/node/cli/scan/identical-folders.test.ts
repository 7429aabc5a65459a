import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder, runCommand, setAsideAll, writeBelow } from "../../../../test/command.ts";
import { listTree } from "../../../../test/trees/write-tree.ts";

let root: string;
inNewFolder(async (folder) => {
  root = folder;
  for (const place of ["Photos/mer", "Sauvegarde/mer"]) {
    for (const name of ["a.jpg", "b.jpg", "sous/c.jpg"])
      await writeBelow(join(root, place), name, name);
    await writeBelow(join(root, place), "sous/vide.bin", "");
  }
  await writeBelow(root, "Sauvegarde/autre.jpg", "other");
});

test("identical folders are one line, which names the one that stays", () => {
  const { stdout } = runCommand(["scan", root]);
  expect(stdout).toContain(
    [
      "Identical folders: 1",
      "  20 bytes, files: 3",
      "    stays  Photos/mer",
      "    copy  Sauvegarde/mer",
    ].join("\n"),
  );
  expect(stdout).not.toContain("Groups of copies");
  expect(stdout).toContain("The last copy is never offered.");
});

test("a folder goes as a whole, with its empty files, and comes back", async () => {
  const before = await listTree(root);
  const { folders, aside } = setAsideAll(root);
  expect(folders).toEqual([
    { files: 3, bytes: 20, kept: ["Photos/mer"], removed: ["Sauvegarde/mer"] },
  ]);
  expect(existsSync(join(root, "Sauvegarde/mer"))).toBe(false);
  expect(existsSync(join(root, "Photos/mer/sous/vide.bin"))).toBe(true);
  expect(aside?.refused).toEqual([]);
  runCommand(["scan", root, "--undo", aside!.batch]);
  expect(await listTree(root)).toEqual(before);
});

test("a folder with a hidden file keeps it", async () => {
  await writeBelow(root, "Sauvegarde/mer/.DS_Store", "icons");
  const { aside } = setAsideAll(root);
  expect(aside?.refused).toEqual([]);
  expect((await listTree(join(root, "Sauvegarde/mer"))).join()).toContain(".DS_Store");
});

test("a folder with a project in it is identical to none", async () => {
  for (const place of ["Photos/mer", "Sauvegarde/mer"])
    await writeBelow(root, `${place}/site/package.json`, "{}");
  expect(setAsideAll(root).folders).toEqual([]);
});
