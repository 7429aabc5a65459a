import { expect, test } from "vitest";
import { sumFolders } from "./folder-sums.ts";
import { spaceIn } from "./space-in.ts";

const file = (path: string, bytes: number, year = 2026) => ({
  path,
  bytes,
  modifiedAtMs: Date.UTC(year, 5, 1),
});
const files = [
  file("top.pdf", 5),
  file("Photos/a.jpg", 10, 2024),
  file("Photos/2019/b.jpg", 20, 2019),
  file("Photos/2019/trip/c.mp4", 40, 2019),
  file("Photos 2/d.jpg", 8),
];
const names = (folders: { path: string; bytes: number }[]) =>
  folders.map(({ path, bytes }) => [path, bytes]);

test("one level shows its folders with all below them, largest first, and its own files", () => {
  const space = spaceIn(sumFolders(files), "");
  expect([space.files, space.bytes]).toEqual([5, 83]); // 5 + 10 + 20 + 40 + 8
  expect(space.own).toEqual({ files: 1, bytes: 5 });
  // 10 + 20 + 40
  expect(names(space.folders)).toEqual([
    ["Photos", 70],
    ["Photos 2", 8],
  ]);
});

test("the next level leaves out folders whose names only begin alike", () => {
  const space = spaceIn(sumFolders(files), "Photos");
  expect(space.own).toEqual({ files: 1, bytes: 10 });
  expect(names(space.folders)).toEqual([["Photos/2019", 60]]);
});

test("the same bytes are summed by kind and by year", () => {
  const { kinds, years } = spaceIn(sumFolders(files), "");
  expect(kinds).toEqual([
    { kind: "videos", bytes: 40 },
    { kind: "pictures", bytes: 38 }, // 10 + 20 + 8
    { kind: "documents", bytes: 5 },
  ]);
  expect(years).toEqual([
    { year: "2026", bytes: 13 }, // 5 + 8
    { year: "2024", bytes: 10 },
    { year: "2019", bytes: 60 }, // 20 + 40
  ]);
});

test("of too many folders the deepest are counted above, and no byte is lost", () => {
  const sums = sumFolders(files, 3);
  expect(sums.map(({ path }) => path).toSorted()).toEqual(["", "Photos", "Photos 2"]);
  expect(spaceIn(sums, "").bytes).toBe(83);
  expect(spaceIn(sums, "").years).toEqual(spaceIn(sumFolders(files), "").years);
  expect(spaceIn(sumFolders(files, 1), "").bytes).toBe(83);
});
