import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepMode, modeOf } from "./compose-modes.ts";

beforeEach(() => fakeBrowser.reset());

test("how a message was begun is kept for the next document of its tab, for a minute", async () => {
  await keepMode(3, "replyAll", 1_000);
  expect(await modeOf(3, 60_999)).toBe("replyAll");
  expect(await modeOf(3, 61_000)).toBeUndefined();
  expect(await modeOf(4, 2_000)).toBeUndefined();
});

test("the last one counts, and those of other tabs stay", async () => {
  await keepMode(3, "replyAll", 1_000);
  await keepMode(4, "forward", 1_500);
  await keepMode(3, "new", 2_000);
  expect(await modeOf(3, 2_500)).toBe("new");
  expect(await modeOf(4, 2_500)).toBe("forward");
});
