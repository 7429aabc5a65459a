import { expect, test } from "vitest";
import { addFolder, liesIn } from "./lies-in.ts";
import type { ReadFolder } from "./read-folder.ts";

/** A folder of files with their path, text and date. */
const folder = (name: string, ...files: [path: string, text: string, modifiedMs: number][]) =>
  ({
    name,
    files: files.map(([path, text, lastModified]) => ({
      path,
      file: new File([text], path.split("/").at(-1)!, { lastModified }),
    })),
  }) satisfies ReadFolder;

const photos = folder("Photos", ["2024/a.jpg", "sea", 5], ["b.jpg", "hill", 6]);
const year = folder("2024", ["a.jpg", "sea", 5]);

test("a folder inside another one is recognised, and the other way round it is not", () => {
  expect(liesIn(year, photos)).toBe(true);
  expect(liesIn(photos, year)).toBe(false);
});

test("a folder chosen twice is read once", () => {
  const again = folder("Photos", ["2024/a.jpg", "sea", 5], ["b.jpg", "hill", 6]);
  expect(addFolder([photos], again)).toEqual({
    folders: [photos],
    readOnce: { inner: "Photos", outer: "Photos" },
  });
});

test("an outer folder replaces the folders in it", () => {
  expect(addFolder([year], photos)).toEqual({
    folders: [photos],
    readOnce: { inner: "2024", outer: "Photos" },
  });
});

test("folders of other names or dates are different, and empty files say nothing", () => {
  const renamed = folder("Backup", ["a.jpg", "sea", 5]);
  const later = folder("2024", ["a.jpg", "sea", 7]);
  const bare = folder("2024", ["empty", "", 5]);
  for (const other of [renamed, later, bare]) {
    const { folders, readOnce } = addFolder([photos], other);
    expect(folders).toEqual([photos, other]);
    expect(readOnce).toBeUndefined();
  }
  expect(liesIn(bare, folder("2024", ["empty", "", 5]))).toBe(false);
});
