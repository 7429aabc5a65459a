import { request, sampleVisit } from "@digital-cleanup/page-weight/sample-records";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser } from "../../../platform/browser.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { changeBadgeNotices } from "../../../platform/toolbar-badge/badge-notices.ts";
import { fakeIcon } from "../../../platform/toolbar-badge/test-data/fake-icon.ts";
import { openPromptJournal } from "../visits/test-data/open-prompt-journal.ts";
import { createPageBadge } from "./page-badge.ts";

let icon: ReturnType<typeof fakeIcon>;
const tabs = new Map<number, string>();
const settings = { language: { value: "en", source: "default" } } as const;

beforeEach(async () => {
  await emptyBrowser();
  icon = fakeIcon();
  tabs.clear();
  tabs.set(7, "https://news.example/today");
  Object.assign(browser.tabs, {
    query: async () => [...tabs.keys()].map((id) => ({ id })),
    get: async (id: number) => ({ id, url: tabs.get(id) }),
  });
  // The measure of how slow the work is, too: a busy machine would lengthen the pauses.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => void vi.useRealTimers());

/** Six seconds, in which the storage has many turns of its own. */
const pass = async () => {
  for (let turn = 0; turn < 300; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(20);
  }
};

/** The text of the icon once it is `wanted`, or the last one. On a busy machine the storage takes more turns. */
async function textOnce(wanted: string): Promise<string> {
  for (let times = 0; times < 20 && icon.textIn(7) !== wanted; times += 1) await pass();
  return icon.textIn(7);
}

/** A background with one page of 300 kB in tab 7. */
async function start() {
  const journal = openPromptJournal();
  const badge = createPageBadge(journal);
  const load = (contentLength: number, requestId: string) =>
    journal.update((state, append) => {
      if (state.visits.length === 0) {
        state.visits.push(sampleVisit({ origin: "https://news.example" }));
      }
      append(state.visits[0]!, [request({ requestId, urlHash: Number(requestId), contentLength })]);
    });
  return { badge, load };
}

test("the icon shows the page's size once nothing more arrives, and what is added later", async () => {
  const { badge, load } = await start();
  await badge.switchTo(true, settings);
  await load(299_800, "1");
  expect(icon.textIn(7)).toBe("");
  // 299,800 and 200 of headers. Whether all requests are heard is not known.
  expect(await textOnce("300k")).toBe("300k");
  expect(icon.titleIn(7)).toBe("Digital Cleanup · ≥ 300\u00A0kB");
  await load(2_099_800, "2");
  expect(await textOnce("2.4M")).toBe("2.4M");
  expect(icon.ground()).toBe("#0a5a6b");
});

test("a page that is not measured shows nothing, nor does one that replaced a measured page", async () => {
  tabs.set(8, "https://other.example/");
  const { badge, load } = await start();
  await badge.switchTo(true, settings);
  await load(299_800, "1");
  tabs.set(7, "chrome://settings");
  await pass();
  expect([icon.textIn(7), icon.textIn(8)]).toEqual(["", ""]);
});

test("switched off, the icon shows no size, and switched on again that of the open page", async () => {
  const { badge, load } = await start();
  await badge.switchTo(true, settings);
  await load(299_800, "1");
  await pass();
  await badge.switchTo(false, settings);
  await pass();
  expect(icon.textIn(7)).toBe("");
  await load(300_000, "2");
  await pass();
  expect(icon.textIn(7)).toBe("");
  await badge.switchTo(true, settings);
  expect(await textOnce("600k")).toBe("600k");
});

test("a background that was terminated before its update shows the size when it starts again", async () => {
  const { badge, load } = await start();
  await badge.switchTo(true, settings);
  await load(299_800, "1");
  vi.clearAllTimers();
  await createPageBadge(openPromptJournal()).switchTo(true, settings);
  expect(await textOnce("300k")).toBe("300k");
});

test("while choices wait for a confirmation, their number replaces the size", async () => {
  const { badge, load } = await start();
  await badge.switchTo(true, settings);
  await load(299_800, "1");
  await pass();
  await changeBadgeNotices({ choices: 1 });
  await pass();
  expect([icon.textIn(7), icon.ground()]).toEqual(["1", "#f5c842"]);
  await changeBadgeNotices({ choices: 0 });
  await pass();
  expect([icon.textIn(7), icon.ground()]).toEqual(["300k", "#0a5a6b"]);
});

test("a summary that was not seen colors the size and marks other tabs", async () => {
  const { badge, load } = await start();
  await badge.switchTo(true, settings);
  await load(299_800, "1");
  await changeBadgeNotices({ hasSummary: true });
  await pass();
  expect([icon.textIn(7), icon.textIn(9), icon.ground()]).toEqual(["300k", "•", "#f5c842"]);
});
