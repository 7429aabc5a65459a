import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { eraseKinds } from "./erase-kind.ts";
import { readKept } from "./read-kept.ts";

beforeEach(() => eraseKinds({}));

test("the sum contains every entry that is shown, the working memory too", async () => {
  await writeValues({ settings: { theme: "dark" } });
  await fakeBrowser.storage.session.set({ page: "a".repeat(10_000) });
  const { sizes, memoryBytes, bytes } = await readKept();
  expect(memoryBytes).toBeGreaterThan(10_000);
  // {"theme":"dark"}: 16 characters.
  expect(sizes.reduce((sum, kind) => sum + kind.bytes, 0)).toBe(16);
  expect(bytes).toBe(memoryBytes + 16);
});
