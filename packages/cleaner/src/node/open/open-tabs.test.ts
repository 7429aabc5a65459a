import { expect, test, vi } from "vitest";
import { createOpenTabs } from "./open-tabs.ts";

/** Tabs whose delay passes when the test says so. */
function tabsWithDelay() {
  const onLastClosed = vi.fn<() => void>();
  const waiting = new Set<() => void>();
  const tabs = createOpenTabs(onLastClosed, (work) => {
    waiting.add(work);
    return () => waiting.delete(work);
  });
  const passDelay = () => {
    for (const work of waiting) work();
  };
  return { ...tabs, onLastClosed, passDelay };
}

test("nothing ends before a tab was opened", () => {
  const { passDelay, onLastClosed } = tabsWithDelay();
  passDelay();
  expect(onLastClosed).not.toHaveBeenCalled();
});

test("the end comes some time after the last tab was closed", () => {
  const { opened, closed, passDelay, onLastClosed } = tabsWithDelay();
  opened();
  opened();
  closed();
  passDelay();
  expect(onLastClosed).not.toHaveBeenCalled();
  closed();
  expect(onLastClosed).not.toHaveBeenCalled();
  passDelay();
  expect(onLastClosed).toHaveBeenCalledOnce();
});

test("a reload ends nothing", () => {
  const { opened, closed, passDelay, onLastClosed } = tabsWithDelay();
  opened();
  closed();
  opened();
  passDelay();
  expect(onLastClosed).not.toHaveBeenCalled();
});
