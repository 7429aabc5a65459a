import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { handOver, takeOver } from "./handed-over.ts";

test("each choice is completed once, again where it is the same, and under its own key", async () => {
  fakeBrowser.reset();
  const [completed, others] = [[] as string[], [] as string[]];
  takeOver("one", async (choice) => void completed.push(choice));
  takeOver("another", async (choice) => void others.push(choice));
  for (const times of [1, 2]) {
    handOver("one", "https://mail.test");
    await vi.waitFor(async () => {
      expect(completed).toHaveLength(times);
      expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    });
  }
  expect(completed).toEqual(["https://mail.test", "https://mail.test"]);
  expect(others).toEqual([]);
});
