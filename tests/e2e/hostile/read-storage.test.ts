import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import type { Rig } from "../../rig/rig.ts";
import { openStrictSite } from "../habits/nudged-page.ts";
import { browsers } from "../support/browsers.ts";
import { firstOrAll } from "../support/extent.ts";
import { inTab } from "../../rig/page/in-tab.ts";

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };
type Taken = Record<string, unknown>;

/** What a content script reads from each storage area and from databases, after it has tried to write settings of its own. */
async function attackFromContentScript(): Promise<Taken> {
  const inPage = globalThis as unknown as Inside;
  const { storage } = (inPage.browser ?? inPage.chrome)!;
  const taken: Record<string, unknown> = {};
  for (const name of ["local", "session"] as const) {
    try {
      taken[name] = await storage[name].get(null);
      await storage[name].set({ settings: { theme: "light" }, "changed:settings": "x" });
    } catch {
      // Refused.
    }
  }
  taken["databases"] = (await indexedDB.databases()).map((database) => database.name);
  return taken;
}

describe.each(firstOrAll(browsers.toReversed()))("the extension's storage in %s", (_, launch) => {
  let rig: Rig;
  let site: Awaited<ReturnType<typeof openStrictSite>>;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openStrictSite()]);
  });

  const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

  test("a content script reads no setting, and cannot change one", async () => {
    const settings = await rig.openDashboard("display");
    await settings.select("#theme", "dark");
    await settings.waitForSelector(":root[data-theme='dark']");
    const tabId = await rig.tabIdOf(await rig.visit(site.origin));
    const taken = await inTab(settings, tabId, attackFromContentScript);
    for (const area of [taken.local, taken.session]) assert.deepEqual(area ?? {}, {});
    assert.deepEqual(taken.databases, []);
    const later = await rig.openDashboard("settings");
    assert.deepEqual([await themeOf(settings), await themeOf(later)], ["dark", "dark"]);
  });
});
