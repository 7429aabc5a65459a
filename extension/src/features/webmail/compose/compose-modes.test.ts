import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { setComposeMode, getComposeMode } from "./compose-modes.ts";

beforeEach(() => fakeBrowser.reset());

test("the mode is kept for the next document of the same tab, for a minute", async () => {
  await setComposeMode(3, "replyAll", 1_000);
  expect(await getComposeMode(3, 60_999)).toBe("replyAll");
  expect(await getComposeMode(3, 61_000)).toBeUndefined();
  expect(await getComposeMode(4, 2_000)).toBeUndefined();
});

test("the latest mode of a tab replaces earlier ones, and other tabs keep theirs", async () => {
  await setComposeMode(3, "replyAll", 1_000);
  await setComposeMode(4, "forward", 1_500);
  await setComposeMode(3, "new", 2_000);
  expect(await getComposeMode(3, 2_500)).toBe("new");
  expect(await getComposeMode(4, 2_500)).toBe("forward");
});
