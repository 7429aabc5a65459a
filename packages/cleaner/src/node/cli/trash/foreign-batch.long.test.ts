import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder, runCommand, writeBelow } from "../../../../test/command.ts";
import { noteOwnBatch, ownBatchesFile, readOwnBatches } from "./own-batches.ts";

let root: string;
inNewFolder((folder) => void (root = folder));

const write = (path: string, text: string) => writeBelow(root, path, text);
const run = (...args: string[]) => runCommand(["scan", root, ...args]);

test("a batch that came with the folder is deleted only with --even-foreign, and never counted", async () => {
  const claimed = { path: "film.iso", bytes: 9_007_199_254_740_991, modifiedAtMs: 1 };
  const manifest = { version: 1, batch: "x", createdAt: "2026-11-24T10:00:00Z" };
  await write("_DigitalCleanup_Trash/x/note.txt", "there");
  const { mtimeMs } = await stat(join(root, "_DigitalCleanup_Trash/x/note.txt"));
  const there = { path: "note.txt", bytes: 5, modifiedAtMs: Math.trunc(mtimeMs) };
  const entries = [claimed, there];
  await write(
    "_DigitalCleanup_Trash/x.json",
    JSON.stringify({ ...manifest, state: "emptying", entries }),
  );
  expect(run("--batches").stdout).toContain("Files: 1, 5 bytes  (set aside elsewhere)");
  const refused = run("--empty-trash", "x");
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("--empty-trash x --even-foreign");
  expect(await readdir(join(root, "_DigitalCleanup_Trash/x"))).toEqual(["note.txt"]);

  const { status, stdout } = run("--empty-trash", "x", "--even-foreign");
  expect([status, stdout]).toEqual([
    0,
    "Deleted: 1, 5 bytes\nSet aside elsewhere, so not counted as measured.\n",
  ]);
  expect(await readdir(root)).not.toContain("_DigitalCleanup_Trash");
});

test("where settings cannot be written, a batch is not noted, and no error is thrown", async () => {
  await write("settings", "a file in place of the folder");
  const file = ownBatchesFile({ XDG_CONFIG_HOME: join(root, "settings") });
  await noteOwnBatch(file, "b1");
  expect((await readOwnBatches(file)).has("b1")).toBe(false);
});
