import { expect, test } from "vitest";
import { toFileEntry, toFileFacts } from "./file-entry.ts";

test("reads the requested part, and rejects if the file has become shorter", async () => {
  const file = new File(["content"], "a", { lastModified: 1 });
  const entry = toFileEntry(toFileFacts({ path: "a", file }), async () => file);
  expect(new TextDecoder().decode(await entry.read(0, 7))).toBe("content");
  expect(new TextDecoder().decode(await entry.read(3, 5))).toBe("te");
  await expect(entry.read(3, 9)).rejects.toThrow("changed since it was seen");
});
