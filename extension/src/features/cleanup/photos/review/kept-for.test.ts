import { expect, test } from "vitest";
import type { ListedGroup, ListedPhoto } from "../photo-result.ts";
import { keptFor } from "./kept-for.ts";

const photo = (path: string): ListedPhoto => ({
  path,
  bytes: 1,
  modifiedAtMs: 1,
  widthPixels: 4,
  heightPixels: 3,
  id: path,
});
const [best, other] = [photo("a"), photo("b")];
const group = (...reasons: ListedGroup["reasons"]): ListedGroup => ({
  kind: "samePicture",
  reasons,
  files: [best, other],
});

test("the first reason says why the best is kept", () => {
  expect(keptFor(group("sharpest", "alphabet"), best)).toBe("sharpest");
  expect(keptFor(group("mostPixels"), best)).toBe("largest");
  expect(keptFor(group("original", "mostPixels"), best)).toBe("original");
});

test("nothing is claimed of a photo that a person kept, or that is only first in the alphabet", () => {
  expect(keptFor(group("sharpest"), other)).toBe("kept");
  expect(keptFor(group("alphabet"), best)).toBe("kept");
  expect(keptFor(group(), best)).toBe("kept");
});
