import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder } from "../../test/command.ts";
import { nodeFolderPort } from "../node/node-folder-port.ts";
import { walkFolder } from "../node/walk-folder.ts";
import { empty } from "./empty.ts";
import { listBatches } from "./list-batches.ts";
import { setAside } from "./set-aside.ts";
import { setFoldersAside } from "./set-folders-aside.ts";
import { undo } from "./undo.ts";

const createdAt = "2026-11-24T10:00:00.000Z";
const readMe = "_DigitalCleanup_Trash/READ-ME.txt";
let root: string;
inNewFolder(async (folder) => {
  root = folder;
  for (const name of ["a.txt", "b.txt", "c.txt"]) await writeFile(join(root, name), name);
});

const port = () => nodeFolderPort(root);
const setOneAside = async (batch: string, path: string) =>
  setAside(port(), { batch, createdAt }, [{ path, ...(await port().stat(path))!, keptCopies: [] }]);
const read = () => readFile(join(root, readMe), "utf8");

test("the trash says in both languages what it is and how to put files back by hand", async () => {
  await setOneAside("b1", "a.txt");
  const text = await read();
  for (const words of ["mis de côté", "supprimez ce dossier", "set aside", "delete this folder"])
    expect(text).toContain(words);
  expect(text.split("\r\n").filter((line) => line.length > 100)).toEqual([]);
});

test("it is neither scanned nor a batch, and goes with the last batch", async () => {
  await setOneAside("b1", "a.txt");
  await setOneAside("b2", "b.txt");
  expect((await walkFolder(root)).entries.map(({ path }) => path)).toEqual(["c.txt"]);
  const { batches, broken } = await listBatches(port());
  expect([batches.length, broken]).toEqual([2, []]);
  await undo(port(), "b1");
  expect(await read()).toContain("set aside");
  const options = { isOwn: true, day: "2026-11-24", count: async () => {} };
  expect((await empty(port(), "b2", options)).leftBehind).toEqual([]);
  expect((await readdir(root)).toSorted()).toEqual(["a.txt", "c.txt"]);
});

test("what a person changed in it is neither overwritten nor removed", async () => {
  await setOneAside("b1", "a.txt");
  await writeFile(join(root, readMe), "my notes");
  await setOneAside("b2", "b.txt");
  for (const batch of ["b1", "b2"]) await undo(port(), batch);
  expect(await read()).toBe("my notes");
  expect(await readdir(join(root, "_DigitalCleanup_Trash"))).toEqual(["READ-ME.txt"]);
});

test("a file of its name that was set aside is put back", async () => {
  await writeFile(join(root, "READ-ME.txt"), "of a program");
  await setOneAside("b1", "READ-ME.txt");
  await undo(port(), "b1");
  expect(await readFile(join(root, "READ-ME.txt"), "utf8")).toBe("of a program");
});

test("without it files are set aside all the same", async () => {
  const refusing = {
    ...port(),
    writeText: (path: string, text: string) =>
      path === readMe ? Promise.reject(new Error("full")) : port().writeText(path, text),
  };
  await setFoldersAside(refusing, { batch: "b1", createdAt }, []);
  const move = { path: "a.txt", ...(await port().stat("a.txt"))!, keptCopies: [] };
  const { moved } = await setAside(refusing, { batch: "b1", createdAt }, [move]);
  expect(moved.map(({ path }) => path)).toEqual(["a.txt"]);
});
