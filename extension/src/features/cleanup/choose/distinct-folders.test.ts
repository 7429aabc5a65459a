import { expect, test } from "vitest";
import { distinctFolders } from "./distinct-folders.ts";

/** A handle of the folder at `path` that can only compare and resolve other folders. */
function handleAt(path: string): FileSystemDirectoryHandle {
  const handle = {
    path,
    name: path.split("/").at(-1)!,
    resolve: async (other: { path: string }) => {
      if (other.path === path) return [];
      return other.path.startsWith(`${path}/`)
        ? other.path.slice(path.length + 1).split("/")
        : null;
    },
  };
  return handle as unknown as FileSystemDirectoryHandle;
}
const namesOf = async (paths: string[]) =>
  (await distinctFolders(paths.map(handleAt))).map(({ name }) => name);

test("a folder inside another chosen folder is read once, in any order", async () => {
  expect(await namesOf(["/a/Photos", "/a/Photos/2024", "/a/Films"])).toEqual(["Photos", "Films"]);
  expect(await namesOf(["/a/Photos/2024", "/a/Photos"])).toEqual(["Photos"]);
});

test("a folder chosen twice is read once", async () => {
  expect(await namesOf(["/a/Photos", "/a/Photos", "/a/Photos"])).toEqual(["Photos"]);
});

test("folders of equal names are numbered", async () => {
  expect(await namesOf(["/a/Photos", "/b/Photos", "/c/Photos"])).toEqual([
    "Photos",
    "Photos (2)",
    "Photos (3)",
  ]);
});
