import { expect, test } from "vitest";
import { classifyKind } from "./classify-kind.ts";

test("a video segment fetched by a script is media", () => {
  expect(classifyKind("xmlhttprequest", "video/mp4")).toBe("media");
});

test("a resource of a style sheet without a content type is classified by its path", () => {
  expect(classifyKind("css", "", "/fonts/inter.woff2")).toBe("font");
  expect(classifyKind("css", "", "/bg.AVIF")).toBe("image");
});

test("a resource that nothing identifies is other", () => {
  expect(classifyKind("fetch", "application/json", "/api")).toBe("other");
});
