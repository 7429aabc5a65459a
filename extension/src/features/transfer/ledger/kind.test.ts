import { expect, test } from "vitest";
import { kindOf } from "./kind.ts";

test("a segment of a film fetched by a script is media", () => {
  expect(kindOf("xmlhttprequest", "video/mp4")).toBe("media");
});

test("what a style sheet asked for is told by its path where no type is shown", () => {
  expect(kindOf("css", "", "/fonts/inter.woff2")).toBe("font");
  expect(kindOf("css", "", "/bg.AVIF")).toBe("image");
});

test("what nothing tells is other", () => {
  expect(kindOf("fetch", "application/json", "/api")).toBe("other");
});
