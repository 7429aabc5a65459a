import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { setPendingChoice, completePendingChoices } from "./pending-choice.ts";

test("each choice is completed once, again if it is made again, and under its own key", async () => {
  fakeBrowser.reset();
  const [completed, others] = [[] as string[], [] as string[]];
  completePendingChoices("one", async (choice) => void completed.push(choice));
  completePendingChoices("another", async (choice) => void others.push(choice));
  for (const times of [1, 2]) {
    setPendingChoice("one", "https://mail.test");
    await vi.waitFor(async () => {
      expect(completed).toHaveLength(times);
      expect(await fakeBrowser.storage.session.get("one")).toEqual({});
    });
  }
  expect(completed).toEqual(["https://mail.test", "https://mail.test"]);
  expect(others).toEqual([]);
});

test("a choice that failed is completed when it is made again", async () => {
  fakeBrowser.reset();
  const outcomes: string[] = [];
  completePendingChoices("one", async () => {
    const isFull = outcomes.length === 0;
    outcomes.push(isFull ? "refused" : "completed");
    if (isFull) throw new Error("the disk is full");
  });
  for (const times of [1, 2]) {
    setPendingChoice("one", "https://mail.test");
    await vi.waitFor(async () => {
      expect(outcomes).toHaveLength(times);
      expect(await fakeBrowser.storage.session.get("one")).toEqual({});
    });
  }
  expect(outcomes).toEqual(["refused", "completed"]);
});
