import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { reviewStatusText } from "./review-status-text.ts";
import type { Review } from "./use-review.ts";

const found = (state: Review["state"]): Review => ({
  state,
  newsletters: [],
  stop: () => undefined,
});
const idle = { isWorking: false, isOffline: false };

test("without network the review says so, and not that the webmail did not answer", async () => {
  const t = await loadText("en");
  const offline = "You are offline. What was read stays here: connect, then continue.";
  expect(reviewStatusText(t, found("offline"), idle)).toBe(offline);
  expect(reviewStatusText(t, found("ready"), { ...idle, isOffline: true })).toBe(offline);
  expect(reviewStatusText(t, found("failed"), idle)).toBe(
    "The webmail did not answer. Nothing was changed.",
  );
});
