import type { PhotoGroup } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { mergeGroups } from "./merge-groups.ts";

const group = (kind: PhotoGroup["kind"], ...paths: string[]): PhotoGroup => ({
  kind,
  reasons: [],
  files: paths.map((path) => ({ path, bytes: 1, modifiedAtMs: 1 })),
});
const groups = [group("samePicture", "a", "a small"), group("samePicture", "z", "z small")];
const burst = group("burst", "b", "a");

test("the copies of a shot join its burst", () => {
  expect(mergeGroups([...groups, burst], () => false)).toEqual([
    groups[1],
    group("burst", "b", "a", "a small"),
  ]);
});

test("a copy that is not like the best of the burst stays out of it", () => {
  const merged = mergeGroups(
    [...groups, burst],
    (best, copy) => best.path + copy.path === "ba small",
  );
  expect(merged).toEqual([groups[1], burst]);
});
