import { expect, test } from "vitest";
import { photoResult } from "../test-data/scan-result.ts";
import type { ListedPhoto } from "./photo-result.ts";
import { tellApart } from "./tell-apart.ts";

const photo = (name: string): ListedPhoto => ({
  path: `${name}.jpg`,
  bytes: 1,
  modifiedAtMs: 1,
  widthPixels: 4,
  heightPixels: 3,
  id: name,
});
const files = ["a", "b", "c"].map(photo);
const result = photoResult({ groups: [{ kind: "burst", reasons: [], files }] });

test("a photo that is not like the best leaves its group, and only this pair is remembered", () => {
  const told = tellApart(result, result.groups[0]!, files[2]!);
  expect(told.result.groups.map((group) => group.files.map(({ id }) => id))).toEqual([["a", "b"]]);
  expect(told.pair).toBe("a c");
});

test("a group of which one photo is left is no group", () => {
  const pair = { ...result.groups[0]!, files: files.slice(0, 2) };
  const told = tellApart({ ...result, groups: [pair] }, pair, files[1]!);
  expect(told.result.groups).toEqual([]);
  expect(told.pair).toBe("a b");
});
