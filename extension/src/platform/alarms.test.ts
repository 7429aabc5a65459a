import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runEvery } from "./alarms.ts";
import { browser } from "./browser.ts";

beforeEach(() => fakeBrowser.reset());

test("a task due twice a day also runs in a browser that is closed each evening", async () => {
  vi.setSystemTime(new Date(2026, 10, 25, 8));
  const task = vi.fn<() => Promise<void>>(async () => {});
  runEvery("tidy", 12 * 60, task);
  await fakeBrowser.runtime.onStartup.trigger();
  const alarm = await browser.alarms.get("tidy");
  expect(new Date(alarm!.scheduledTime)).toEqual(new Date(2026, 10, 25, 8, 1));
  expect(alarm!.periodInMinutes).toBe(720);
  await fakeBrowser.alarms.onAlarm.trigger({ ...alarm!, persistAcrossSessions: true });
  expect(task).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
