import { afterEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerMessages } from "./answer-messages.ts";
import { answerTo } from "./test-data/answer-to.ts";

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test("of several listeners, the one that knows a message answers it", async () => {
  answerMessages(() => undefined);
  answerMessages(async (message) => `${String(message)}, answered`);
  expect(await answerTo("question", {})).toBe("question, answered");
});

test("an answer that fails is reported and is undefined, so that the sender does not wait", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const failure = new Error("no database");
  answerMessages(() => Promise.reject(failure));
  expect(await answerTo("question", {})).toBeUndefined();
  expect(logged).toHaveBeenCalledWith(failure);
});
