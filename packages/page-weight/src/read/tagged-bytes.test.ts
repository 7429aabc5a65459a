import { expect, test } from "vitest";
import { taggedBytes } from "./tagged-bytes.ts";

// 0x1a2b = 6,699
test.each([
  ["nginx", `"65a1b2c3-1a2b"`, 6_699],
  ["nginx, compressed on the fly", `W/"65a1b2c3-1a2b"`, 6_699],
  ["Apache", `"1a2b-60f1c2d3e4f50"`, 6_699],
  ["Apache, compressed on the fly", `"1a2b-60f1c2d3e4f50-gzip"`, 6_699],
  ["Express for a file", `W/"1a2b-18bcfe56800"`, 6_699],
  ["Express for a body made by the program", `W/"1a2b-Vv3VTr2lJ+BWzY4x8mXqUaGq7pE"`, 6_699],
  ["sirv", `W/"6699-1700000000000"`, 6_699],
])("the tag of %s holds the size before compression", (_server, etag, bytes) => {
  expect(taggedBytes(etag)).toBe(bytes);
});

test.each([
  ["a hash", `"5d41402abc4b2a76b9719d911017c592"`],
  ["a version", `"v2-17"`],
  ["a time and no size", `"65a1b2c3-"`],
  ["more than 16 MiB", `"65a1b2c3-1000001"`],
  ["nothing", ""],
])("a tag of %s holds no size", (_name, etag) => {
  expect(taggedBytes(etag)).toBeUndefined();
});
