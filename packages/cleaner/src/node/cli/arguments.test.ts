import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test.each([
  [["scan"], "scan DIR"],
  [["clean", "x"], "scan DIR"],
  [["scan", "x", "--keep", "best"], "--keep: original, oldest, newest, shortestPath?"],
  [["scan", "x", "--kinds", "copies"], "--kinds: duplicates, empty"],
  [["scan", "x", "--undo", "../x"], "--undo: is the name of no batch"],
  [["scan", "x", "--trash", "--kinds", "old"], "--trash + --kinds old"],
  [["scan", "x", "--work", "--kinds", "old"], "--work + --kinds old"],
  [["scan", "x", "--trash", "--undo", "b"], "--trash + --undo"],
  [["scan", "x", "--delete"], "--delete"],
  [["scan", "x", "--even-last-copies"], "--even-last-copies: --empty-trash BATCH?"],
  [["scan", "x", "--only", "a.txt"], "--only: --undo BATCH?"],
  [["scan", "x", "--list", "--trash"], "--trash + --list"],
  [["scan", "x", "--exclude", ""], "--exclude: a name or a folder?"],
  [["photos", "x", "--kinds", "sharp"], "--kinds: same, bursts, blurry?"],
])("%j is refused with its reason", (args, problem) => {
  expect(readArguments(args)).toEqual({
    name: "wrong",
    problem: expect.stringContaining(problem),
  });
});

test("a scan finds duplicates and empty files by default", () => {
  expect(readArguments(["scan", "x"])).toMatchObject({ name: "scan", options: { folder: "x" } });
  expect(readArguments(["scan", "x", "--kinds", "duplicates, empty"])).toMatchObject({
    options: { kinds: ["duplicates", "empty"] },
  });
});
