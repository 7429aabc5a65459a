import { expect, test } from "vitest";
import { type DoneStep, goneFiles, withDeleted, withoutFiles } from "./done-step.ts";

const move = (path: string) => ({ path, bytes: 10, modifiedAtMs: 1, keptCopies: [] });
const batch = { folder: "Documents", id: "b1" };
const done: DoneStep[] = [
  { kind: "duplicates", moves: [move("a"), move("b")], batch },
  { kind: "videos", moves: [move("c")], batch: { ...batch, id: "b2" } },
];

test("files that are back in their places are no longer done, and an empty step is no step", () => {
  const left = withoutFiles(done, new Set(["b", "c"]));
  expect(left).toEqual([{ kind: "duplicates", moves: [move("a")], batch }]);
  expect([...goneFiles(left).keys()]).toEqual(["a"]);
});

test("a deleted file stays done without a way back, and one that could not be deleted keeps it", () => {
  expect(withDeleted(done, new Set(["a", "c"]))).toEqual([
    { kind: "duplicates", moves: [move("b")], batch },
    { kind: "duplicates", moves: [move("a")] },
    { kind: "videos", moves: [move("c")] },
  ]);
});
