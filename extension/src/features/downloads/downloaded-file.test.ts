import { sumBytes } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import type { DownloadItem } from "../../platform/downloads.ts";
import { groupByPath, orders } from "./downloaded-file.ts";

const item = (id: number, filename: string, more: Partial<DownloadItem> = {}): DownloadItem => ({
  id,
  filename,
  fileSize: 100,
  startTime: `2026-11-0${id}T10:00:00.000Z`,
  exists: true,
  ...more,
});

test("two downloads to the same path are one file, whose bytes count once", () => {
  const files = groupByPath([
    item(1, "/home/me/Downloads/plan.pdf", { fileSize: 80 }),
    item(2, "/home/me/Downloads/plan.pdf", { fileSize: 90 }),
    item(3, "/home/me/Downloads/film.mp4", { fileSize: 500 }),
  ]);
  expect(files.map(({ id, olderIds, name }) => [id, olderIds, name])).toEqual([
    [3, [], "film.mp4"],
    [2, [1], "plan.pdf"],
  ]);
  // 500 + 90: the first download was overwritten.
  expect(sumBytes(files)).toBe(590);
});

test("names are shown without their folders, on Windows too", () => {
  expect(groupByPath([item(1, "C:\\Users\\moi\\Downloads\\été.zip")])[0]?.name).toBe("été.zip");
});

test("an unknown size stays unknown and adds nothing to the sum", () => {
  const files = groupByPath([item(1, "/a"), item(2, "/b", { fileSize: -1 })]);
  expect(files[0]).not.toHaveProperty("bytes");
  expect(sumBytes(files)).toBe(100);
});

test("files are sorted by size, or by age in both directions", () => {
  const files = groupByPath([
    item(1, "/one", { fileSize: 5 }),
    item(2, "/two", { fileSize: 50 }),
    item(3, "/three", { fileSize: 7 }),
  ]);
  const names = (order: keyof typeof orders) =>
    files.toSorted(orders[order]).map(({ name }) => name);
  expect(names("size")).toEqual(["two", "three", "one"]);
  expect(names("oldest")).toEqual(["one", "two", "three"]);
  expect(names("newest")).toEqual(["three", "two", "one"]);
});
