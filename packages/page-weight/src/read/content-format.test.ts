import { expect, test } from "vitest";
import { contentFormat } from "./content-format.ts";

test.each([
  ["image/jpeg", "jpeg"],
  ["image/svg+xml; charset=utf-8", "svg"],
  ["application/ld+json", "json"],
  ["text/javascript;charset=UTF-8", "javascript"],
  ["font/woff2", undefined],
  ["", undefined],
])("a body of type %o has the format %o", (contentType, format) => {
  expect(contentFormat(contentType)).toBe(format);
});
