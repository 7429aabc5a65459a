import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder, writeBelow } from "../../../../test/command.ts";
import type { FolderPort } from "../../../folder-port.ts";
import { empty } from "../../../trash/empty.ts";
import { listBatches } from "../../../trash/list-batches.ts";
import { setAside } from "../../../trash/set-aside.ts";
import { undo } from "../../../trash/undo.ts";
import { systemTrashPort } from "./system-trash-port.ts";

let home: string;
let root: string;
let trash: string;
let port: FolderPort;
const batch = { batch: "20261203T051013-1f3a9c2e", createdAt: "2026-12-03T05:10:13Z" };

const openPort = () => systemTrashPort({ root, lists: join(home, "lists"), env: { HOME: home } });
inNewFolder(async (folder) => {
  home = folder;
  root = join(home, "Downloads");
  trash = join(home, ".local/share/Trash");
  await mkdir(join(home, "lists"));
  for (const path of ["été 1.txt", "sub/été 1.txt", "c.txt"]) await writeBelow(root, path, "same");
  port = await openPort();
});

const paths = ["été 1.txt", "sub/été 1.txt"];
async function setCopiesAside() {
  const seen = async (path: string) => ({ path, ...(await port.stat(path))! });
  const keptCopies = [await seen("c.txt")];
  const moves = await Promise.all(
    paths.map(async (path) => ({ ...(await seen(path)), keptCopies })),
  );
  return setAside(port, batch, moves);
}
const filesIn = async (folder: string) => (await readdir(join(trash, folder))).toSorted();

test("files of one name are in the trash beside each other, and nothing is added to their folder", async () => {
  expect((await setCopiesAside()).moved).toHaveLength(2);
  expect(await filesIn("files")).toEqual(["été 1.txt", "été 1.txt.2"]);
  expect(await filesIn("info")).toEqual(["été 1.txt.2.trashinfo", "été 1.txt.trashinfo"]);
  expect(await readdir(root)).toEqual(["c.txt", "sub"]);
});

test("a later command finds what an earlier one set aside, and restores it", async () => {
  await setCopiesAside();
  const later = await openPort();
  expect((await listBatches(later)).batches).toMatchObject([batch]);
  expect((await undo(later, batch.batch)).moved.map(({ path }) => path)).toEqual(paths);
  expect(await readFile(join(root, "sub/été 1.txt"), "utf8")).toBe("same");
  expect([...(await filesIn("files")), ...(await filesIn("info"))]).toEqual([]);
  expect((await listBatches(later)).batches).toEqual([]);
});

test("what another program restored or deleted is no longer set aside", async () => {
  await setCopiesAside();
  await rename(join(trash, "files/été 1.txt"), join(root, "restored.txt"));
  await rm(join(trash, "info/été 1.txt.trashinfo"));
  await listBatches(port);
  const { moved, refused } = await undo(port, batch.batch);
  expect(moved).toHaveLength(1);
  expect(refused).toMatchObject([{ reason: "vanished" }]);
});

test("a file in the trash of the same name stays as it is", async () => {
  await writeBelow(trash, "files/été 1.txt", "of another program");
  await setCopiesAside();
  expect(await readFile(join(trash, "files/été 1.txt"), "utf8")).toBe("of another program");
  await undo(port, batch.batch);
  expect(await filesIn("files")).toEqual(["été 1.txt"]);
});

test("a permanent deletion leaves nothing of a batch in the trash", async () => {
  await setCopiesAside();
  const { deleted } = await empty(port, batch.batch, {
    isOwn: true,
    day: "2026-12-03",
    count: async () => {},
  });
  expect(deleted.map(({ path }) => path)).toEqual(paths);
  expect([...(await filesIn("files")), ...(await filesIn("info"))]).toEqual([]);
  expect((await listBatches(port)).batches).toEqual([]);
});
