import { expect, test } from "vitest";
import { messagesByKey } from "./messages-by-key.ts";

test("each text of a block has its full key", () => {
  const files = { one: "{count} file", other: "{count} files" };
  expect(messagesByKey("cleanup", "title found.files", ["Clean a folder", files])).toEqual({
    "cleanup.title": "Clean a folder",
    "cleanup.found.files": files,
  });
});
