import { expect, test } from "vitest";
import { referenceCandidates } from "./reference-candidates.ts";

const group = (...paths: string[]) => ({
  bytes: 1,
  files: paths.map((path) => ({ path, bytes: 1, modifiedAtMs: 1 })),
});

test("the folders of copies and their parents are candidates", () => {
  const groups = [group("Photos/2024/a.jpg", "Old/a.jpg"), group("Photos/b.jpg", "b.jpg")];
  expect(referenceCandidates(groups)).toEqual(["Old", "Photos", "Photos/2024"]);
});

test("a folder that holds every copy is no candidate", () => {
  expect(referenceCandidates([group("All/x/a.jpg", "All/y/a.jpg")])).toEqual(["All/x", "All/y"]);
});

test("the folders with the most groups are suggested", () => {
  const many = Array.from({ length: 40 }, (_, index) => group(`f${index}/a`, "a"));
  const found = referenceCandidates([...many, group("f39/b", "b")]);
  expect(found).toHaveLength(30);
  expect(found).toContain("f39");
});
