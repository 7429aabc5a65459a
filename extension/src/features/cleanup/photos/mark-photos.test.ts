import { expect, test } from "vitest";
import { markPhotos, maySetAside } from "./mark-photos.ts";

const photo = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
const [a, b, c, alone] = ["a", "b", "c", "alone"].map(photo) as [
  ReturnType<typeof photo>,
  ...ReturnType<typeof photo>[],
];
const groups = [{ files: [a, b!] }, { files: [b!, c!] }];

test("all photos but one of each group can be marked, whatever is pressed", () => {
  const marked = markPhotos(groups, new Map(), [a, b!, c!], true);
  // "b" would be the last of the first group; "c" leaves "b".
  expect([...marked.keys()]).toEqual(["a", "c"]);
  expect(maySetAside(groups, marked, b!)).toBe(false);
});

test("a photo in no group can be marked, and marks can be taken off", () => {
  const marked = markPhotos(groups, new Map(), [alone!, a], true);
  expect([...marked.keys()]).toEqual(["alone", "a"]);
  expect([...markPhotos(groups, marked, [a], false).keys()]).toEqual(["alone"]);
});
