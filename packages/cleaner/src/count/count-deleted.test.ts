import { expect, test } from "vitest";
import { categoryOf } from "./category.ts";
import { countDeleted } from "./count-deleted.ts";

test.each([
  ["Budget 2026.XLSX", "office"],
  ["a/b/Photo.JPG", "media"],
  ["archive.pst", "mail"],
  ["setup.exe", "apps"],
  ["photos.zip", "other"],
  ["README", "other"],
  [".docx", "other"],
  ["dir.pdf/file", "other"],
])("%s counts as %s", (path, category) => expect(categoryOf(path)).toBe(category));

test("one action for each category, with ids that stay the same", () => {
  const deleted = [
    { path: "a.pdf", bytes: 100, modifiedAtMs: 1 },
    { path: "b.docx", bytes: 50, modifiedAtMs: 1 },
    { path: "c.mp4", bytes: 7, modifiedAtMs: 1 },
  ];
  const common = { day: "2026-11-24", feature: "cleanup", kind: "files", method: "measured" };
  expect(countDeleted("b1", "2026-11-24", deleted)).toEqual([
    { ...common, id: "cleanup:b1:media", category: "media", count: 1, bytes: 7 },
    { ...common, id: "cleanup:b1:office", category: "office", count: 2, bytes: 150 }, // 100 + 50
  ]);
});

test("more files than one action may hold are counted in several actions", () => {
  // 2 × 6 TB are past the 10 TB of one action.
  const deleted = ["a.mp4", "b.mp4"].map((path) => ({ path, bytes: 6e12, modifiedAtMs: 1 }));
  const actions = countDeleted("b1", "2026-11-24", deleted);
  expect(actions.map(({ id, count, bytes }) => [id, count, bytes])).toEqual([
    ["cleanup:b1:media", 1, 6e12],
    ["cleanup:b1:media:2", 1, 6e12],
  ]);
  const many = Array.from({ length: 1_000_001 }, () => ({ path: "x", bytes: 1, modifiedAtMs: 1 }));
  expect(countDeleted("b1", "2026-11-24", many).map(({ count }) => count)).toEqual([1_000_000, 1]);
});

test("nothing deleted counts nothing", () =>
  expect(countDeleted("b1", "2026-11-24", [])).toEqual([]));
