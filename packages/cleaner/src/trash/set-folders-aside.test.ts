import { access, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inNewFolder } from "../../test/command.ts";
import { nodeFolderPort } from "../node/node-folder-port.ts";
import { empty } from "./empty.ts";
import { listBatches } from "./list-batches.ts";
import { setAside } from "./set-aside.ts";
import { setFoldersAside } from "./set-folders-aside.ts";
import { undo } from "./undo.ts";

const batch = { batch: "b1", createdAt: "2026-11-24T10:00:00.000Z" };
let root: string;
inNewFolder((folder) => void (root = folder));

const isThere = (path: string) =>
  access(join(root, path)).then(
    () => true,
    () => false,
  );
const makeFolders = async (...paths: string[]) => {
  for (const path of paths) await mkdir(join(root, path), { recursive: true });
};

describe("setting empty folders aside", () => {
  test("removes nested empty folders, and undoing creates them again", async () => {
    await makeFolders("a/b/c", "d");
    const port = nodeFolderPort(root);
    expect(await setFoldersAside(port, batch, ["a", "d"])).toEqual({
      removed: ["a", "d"],
      refused: [],
    });
    expect(await isThere("a")).toBe(false);
    expect((await listBatches(port)).batches[0]?.folders).toEqual(["a", "a/b", "a/b/c", "d"]);

    await undo(port, "b1");
    expect(await port.list("a/b/c")).toEqual([]);
    expect(await isThere("a/b/c")).toBe(true);
    expect(await isThere("d")).toBe(true);
    expect(await isThere("_DigitalCleanup_Trash")).toBe(false);
  });

  test("a folder with a file or a link in it stays, and nothing is written", async () => {
    await makeFolders("a/b", "links");
    await writeFile(join(root, "a/b/note"), "mine");
    await symlink(root, join(root, "links/up"));
    const report = await setFoldersAside(nodeFolderPort(root), batch, ["a", "links", "../x"]);
    expect(report).toEqual({
      removed: [],
      refused: [
        { path: "a", reason: "notEmpty" },
        { path: "links", reason: "notEmpty" },
        { path: "../x", reason: "unsafeName" },
      ],
    });
    expect(await isThere("a/b/note")).toBe(true);
    expect(await isThere("_DigitalCleanup_Trash")).toBe(false);
  });

  test("a file in place of the folder, or a missing folder, is refused", async () => {
    await writeFile(join(root, "notes"), "the only text");
    const report = await setFoldersAside(nodeFolderPort(root), batch, ["notes", "gone"]);
    expect(report.refused).toEqual([
      { path: "notes", reason: "vanished" },
      { path: "gone", reason: "vanished" },
    ]);
    expect(await isThere("notes")).toBe(true);
    expect(await isThere("_DigitalCleanup_Trash")).toBe(false);
  });

  test("undoing leaves a person's file with the placeholder's name alone", async () => {
    await makeFolders("a");
    const port = nodeFolderPort(root);
    await setFoldersAside(port, batch, ["a"]);
    await makeFolders("a");
    await writeFile(join(root, "a/.digital-cleanup-folder"), "mine");
    await undo(port, "b1");
    expect(await isThere("a/.digital-cleanup-folder")).toBe(true);
  });

  test("files and folders of one batch are restored together, in any order", async () => {
    await makeFolders("old/empty", "full");
    await writeFile(join(root, "full/a"), "mine");
    const port = nodeFolderPort(root);
    const file = { path: "full/a", ...(await port.stat("full/a"))!, keptCopies: [] };
    await setFoldersAside(port, batch, ["old"]);
    await setAside(port, batch, [file]);
    expect((await undo(port, "b1")).moved).toHaveLength(1);
    expect(await isThere("full/a")).toBe(true);
    expect(await isThere("old/empty")).toBe(true);
  });

  test("emptying a batch of folders counts no file and removes its manifest", async () => {
    await makeFolders("a");
    const port = nodeFolderPort(root);
    await setFoldersAside(port, batch, ["a"]);
    const report = await empty(port, "b1", {
      isOwn: true,
      day: "2026-11-24",
      count: async () => {},
    });
    expect(report.actions).toEqual([]);
    expect(await isThere("_DigitalCleanup_Trash")).toBe(false);
  });
});
