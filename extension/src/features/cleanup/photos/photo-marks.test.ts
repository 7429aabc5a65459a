import type { Choice } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { markPhotos, photoMarks } from "./photo-marks.ts";

const photo = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
const [a, b, c, alone] = ["a", "b", "c", "alone"].map(photo) as [
  ReturnType<typeof photo>,
  ...ReturnType<typeof photo>[],
];
const group = (...files: ReturnType<typeof photo>[]) => ({
  kind: "samePicture" as const,
  reasons: [],
  files,
});
const groups = [group(a, b!, c!)];
const none = new Map<string, Choice>();
const ignore = () => {};
const pathsOf = (choices: ReadonlyMap<string, Choice>) =>
  photoMarks(groups, choices, ignore)
    .planOf(groups)
    .moves.map(({ path }) => path);

test("all but the best of each group are set aside unless the person chose otherwise", () => {
  expect(pathsOf(none)).toEqual(["b", "c"]);
  expect(pathsOf(markPhotos(groups, none, [c!], false))).toEqual(["b"]);
});

test("the photos that stay are known to each that is set aside", () => {
  const { moves } = photoMarks(groups, none, ignore).planOf(groups);
  expect(moves[0]!.keptPhotos).toEqual([[a]]);
});

test("the best is marked only once another photo of its group stays", () => {
  expect(photoMarks(groups, none, ignore).mayMark(a)).toBe(false);
  expect(markPhotos(groups, none, [a], true)).toEqual(none);
  const other = markPhotos(groups, none, [b!], false);
  expect(pathsOf(markPhotos(groups, other, [a, c!], true))).toEqual(["a", "c"]);
});

test("one photo is kept instead of the others", () => {
  let chosen = none;
  photoMarks(groups, none, (next) => (chosen = next)).keepOnly(b!, [a, c!]);
  expect(pathsOf(chosen)).toEqual(["a", "c"]);
});

test("photos of two groups never leave one of them empty", () => {
  const both = [group(a, b!), group(b!, c!)];
  expect(markPhotos(both, none, [a], true)).toEqual(none);
  const { moves } = photoMarks(both, none, ignore).planOf(both);
  expect(moves.map(({ path }) => path)).toEqual(["c"]);
});

test("a photo in no group can be marked, and marks can be taken off", () => {
  const marked = markPhotos(groups, none, [alone!], true);
  expect(marked.get("alone")).toBe("remove");
  expect(markPhotos(groups, marked, [alone!], false).get("alone")).toBe("keep");
});
