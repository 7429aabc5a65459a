import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test.each([
  [["scan"], { kind: "scan", given: "scan" }],
  [["scan", "a", "b"], { kind: "scan", given: "scan a b" }],
  [["apply"], { kind: "apply", given: "apply" }],
  [["clean", "x"], { kind: "noCommand", given: "clean" }],
  [
    ["scan", "x", "--keep", "best"],
    { kind: "choice", given: "--keep best", choices: "original, oldest, newest, shortestPath" },
  ],
  [["scan", "x", "--kinds", "copies"], { kind: "choice", given: "--kinds copies" }],
  [["scan", "x", "--undo", "../x"], { kind: "batch", given: "--undo ../x" }],
  [["scan", "x", "--trash", "--kinds", "old"], { given: "--trash + --kinds old" }],
  [["scan", "x", "--save-plan", "p", "--kinds", "old"], { given: "--save-plan + --kinds old" }],
  [["scan", "x", "--save-plan", "p", "--by-name"], { given: "--by-name + --save-plan" }],
  [["scan", "x", "--trash", "--save-plan", "p"], { given: "--trash + --save-plan" }],
  [["scan", "x", "--work", "--kinds", "old"], { given: "--work + --kinds old" }],
  [["scan", "x", "--trash", "--undo", "b"], { kind: "together", given: "--trash + --undo" }],
  [["scan", "x", "--batches", "--trash"], { kind: "together", given: "--trash + --batches" }],
  [["scan", "x", "--delete"], { kind: "noOption", given: "--delete" }],
  [["scan", "x", "-d"], { kind: "noOption", given: "-d" }],
  [["apply", "x", "--trash"], { kind: "noOption", given: "--trash" }],
  [["scan", "x", "--csv"], { kind: "value", given: "--csv" }],
  [["scan", "x", "--trash=now"], { kind: "value", given: "--trash" }],
  [["scan", "x", "--exclude", ""], { kind: "value", given: "--exclude" }],
  [["scan", "x", "--even-last-copies"], { kind: "needs", choices: "--empty-trash" }],
  [["scan", "x", "--only", "a.txt"], { kind: "needs", given: "--only", choices: "--undo" }],
  [["photos", "x", "--kinds", "sharp"], { kind: "choice", choices: "same, bursts, blurry" }],
])("%j is refused with its reason", (args, problem) => {
  expect(readArguments(args)).toMatchObject({ name: "wrong", problem });
});

test("a scan finds duplicates and empty files by default", () => {
  expect(readArguments(["scan", "x"])).toMatchObject({ name: "scan", options: { folder: "x" } });
  expect(readArguments(["scan", "x", "--kinds", "duplicates, empty"])).toMatchObject({
    options: { kinds: ["duplicates", "empty"] },
  });
});
