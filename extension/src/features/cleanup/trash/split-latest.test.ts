import { expect, test } from "vitest";
import type { FolderWithTrash } from "./folders-with-trash.ts";
import { splitLatest } from "./split-latest.ts";

const folder = (name: string, batches: string[], broken: string[] = []) =>
  ({
    id: name,
    name,
    access: "granted",
    batches: batches.map((batch) => ({ batch, waiting: [] })),
    broken: broken.map((file) => ({ file, problem: "" })),
  }) as unknown as FolderWithTrash;
const locked = { id: "locked", name: "locked", access: "prompt" } as unknown as FolderWithTrash;

const names = (folders: readonly FolderWithTrash[]) =>
  folders.map((one) => [
    one.name,
    ...(one.access === "granted" ? one.batches.map(({ batch }) => batch) : []),
  ]);

test("a folder with a new and an earlier batch is in both lists, with one each", () => {
  const { latest, earlier } = splitLatest([folder("photos", ["a", "b"])], [{ batch: "b" }]);
  expect(names(latest)).toEqual([["photos", "b"]]);
  expect(names(earlier)).toEqual([["photos", "a"]]);
});

test("folders without access and unreadable manifests are earlier ones", () => {
  const folders = [folder("photos", ["a"], ["x.json"]), locked];
  const { latest, earlier } = splitLatest(folders, [{ batch: "a" }]);
  expect(names(latest)).toEqual([["photos", "a"]]);
  expect(names(earlier)).toEqual([["photos"], ["locked"]]);
});

test("without a new batch everything is earlier", () => {
  expect(splitLatest([folder("photos", ["a"])], []).latest).toEqual([]);
});
