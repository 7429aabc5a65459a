import { expect, test } from "vitest";
import type { Tab } from "../../platform/tabs.ts";
import { quietTabs } from "./quiet-tabs.ts";
import { sampleTab as tab } from "./test-data/sample-tab.ts";

const idsOf = (tabs: Tab[], beforeMs = 1_000) => quietTabs(tabs, beforeMs).map(({ id }) => id);

test("the tab unused for longest comes first, and recently used tabs are left out", () => {
  expect(idsOf([tab(5), tab(2), tab(30)])).toEqual([2, 5]);
});

test.each([
  ["in front", { active: true }],
  ["pinned", { pinned: true }],
  ["playing", { audible: true }],
  ["of the browser itself", { url: "about:config" }],
  ["of an extension", { url: "chrome-extension://abc/dashboard.html" }],
  ["whose address is not known", { url: undefined }],
  ["whose last use is unknown", { lastAccessed: undefined }],
])("a tab %s is never proposed", (_what, more) => {
  expect(idsOf([tab(1), tab(2, more as Partial<Tab>)])).toEqual([1]);
});

test("a tab that is already asleep is marked as such", () => {
  expect(quietTabs([tab(1, { discarded: true })], 1_000)[0]?.isAsleep).toBe(true);
});
