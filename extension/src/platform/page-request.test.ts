import { afterEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerPages, askBackground, pageRequest } from "./page-request.ts";
import { answerTo } from "./test-data/answer-to.ts";
import { ownBase } from "./trust/own-page.ts";

const doubleRequest = pageRequest<number, number>("test/double");
const nothingRequest = pageRequest<void, string | undefined>("test/nothing");

const page = { id: fakeBrowser.runtime.id, url: `${ownBase()}popup.html` };

/** Passes messages on as the browser does, from `sender`. */
function connect(sender: { id: string; url: string }) {
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message: unknown) =>
    answerTo(JSON.parse(JSON.stringify(message)), sender),
  );
}

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test("a page gets the background's answer", async () => {
  answerPages(doubleRequest, async (amount) => 2 * amount);
  connect(page);
  expect(await askBackground(doubleRequest, 21)).toBe(42);
});

test("an answer may be nothing", async () => {
  answerPages(nothingRequest, async () => undefined);
  connect(page);
  expect(await askBackground(nothingRequest, undefined)).toBeUndefined();
});

test("a page rejects what the background could not answer", async () => {
  answerPages(doubleRequest, () => Promise.reject(new Error("no database")));
  connect(page);
  await expect(askBackground(doubleRequest, 1)).rejects.toThrow("no database");
});

test("a content script gets no answer", async () => {
  const read = vi.fn<(amount: number) => Promise<number>>();
  answerPages(doubleRequest, read);
  connect({ ...page, url: "https://site.example/" });
  await expect(askBackground(doubleRequest, 1)).rejects.toThrow("undefined");
  expect(read).not.toHaveBeenCalled();
});
