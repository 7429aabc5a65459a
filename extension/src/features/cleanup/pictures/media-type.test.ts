import { expect, test } from "vitest";
import { hasThumbnail, mediaType } from "./media-type.ts";

test.each([
  "a.html",
  "a.svg",
  "a.xhtml",
  "a.xml",
  "a.js",
  "a.mhtml",
  "a.svgz",
  "html",
  "a",
  "a.__proto__",
])("a file that may run a script, or is unknown, is not opened: %s", (path) =>
  expect(mediaType(path)).toBeUndefined(),
);

test("the type comes from the last extension only", () => {
  expect(mediaType("album/photo.svg.PNG")).toBe("image/png");
  expect(mediaType("photo.png.html")).toBeUndefined();
});

test("pictures and videos have a thumbnail, sounds and documents have none", () => {
  expect(["a.jpg", "a.MOV", "a.mp3", "a.pdf", "a.heic"].map(hasThumbnail)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
