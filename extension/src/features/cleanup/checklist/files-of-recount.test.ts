import { expect, test } from "vitest";
import type { Checklist } from "./saved-checklists.ts";
import { filesOfRecount } from "./files-of-recount.ts";

const file = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
const list = {
  name: "Photos, Photos (2), Letters",
  roots: ["Photos", "Photos (2)", "Letters"],
  moves: [file("Photos/a"), file("Photos (2)/b"), file("Letters/c")].map((move) => ({
    ...move,
    keptCopies: [],
  })),
  witnesses: [file("Photos (2)/kept"), file("Photos/kept")],
} as unknown as Checklist;
const pathsOf = (folder: string, ...names: string[]) =>
  filesOfRecount(list, folder, names.map(file))?.map(({ path }) => path);

test("of several folders, those that were not chosen again count as unchanged", () => {
  expect(pathsOf("Letters", "c", "new")?.toSorted()).toEqual([
    "Letters/c",
    "Letters/new",
    "Photos (2)/b",
    "Photos (2)/kept",
    "Photos/a",
    "Photos/kept",
  ]);
});

test("of folders of equal names, the one with the known files is meant", () => {
  expect(pathsOf("Photos", "b", "kept")).toContain("Photos (2)/b");
  expect(pathsOf("Photos", "a", "kept")).toContain("Photos/a");
});

test("a folder of another name is another folder", () => {
  expect(pathsOf("Films", "a")).toBeUndefined();
});
