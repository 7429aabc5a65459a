import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { axeViolations } from "../rig/axe.ts";
import { launchChromium } from "../rig/chromium.ts";
import { type Display, startDisplay } from "../rig/display.ts";
import { launchFirefox } from "../rig/firefox.ts";
import { openSite, type Site } from "../rig/pages.ts";
import { answerPermissionPrompt } from "../rig/permission-prompt.ts";
import type { Rig } from "../rig/rig.ts";
import { actionsIn } from "./path/actions.ts";
import { press } from "./path/press.ts";

const t = await loadText("en");

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };

/** Three bookmarks of one page in a folder, with another between them. */
const makeBookmarks = (page: Page) =>
  page.evaluate(async () => {
    const apis = globalThis as unknown as Inside;
    const { bookmarks } = (apis.browser ?? apis.chrome)!;
    const folder = await bookmarks.create({ title: "Town" });
    const urls = ["/agenda", "/council", "/agenda/", "/agenda?utm_source=letter"];
    for (const [index, url] of urls.entries()) {
      const title = `${index} ${url}`;
      await bookmarks.create({ parentId: folder.id, title, url: `https://exemple.org${url}` });
      // The oldest is kept: their dates must differ.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return folder.id;
  });

const titlesIn = (page: Page, folderId: string) =>
  page.evaluate(async (id) => {
    const apis = globalThis as unknown as Inside;
    const children = await (apis.browser ?? apis.chrome)!.bookmarks.getChildren(id);
    return children.map(({ title }) => title);
  }, folderId);

/** Addresses of the open tabs of the site, in their order. */
const openPages = (page: Page, origin: string) =>
  page.evaluate(async (start) => {
    const apis = globalThis as unknown as Inside;
    const tabs = await (apis.browser ?? apis.chrome)!.tabs.query({});
    return tabs
      .filter(({ url }) => url?.startsWith(start))
      .map(({ url, discarded }) => `${url!.slice(start.length)}${discarded ? " asleep" : ""}`);
  }, origin);

/** As if hours had passed since anybody looked at a tab: the page's clock alone goes on. */
const hoursLater = (page: Page) =>
  page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 2 * 3_600_000;
  });

const said = async (page: Page, id: string, text: string) => {
  await page.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent.includes(wanted),
    {},
    `#${id}-said`,
    text,
  );
};

/** Tabs and bookmarks, taken away and brought back; the same in both browsers. */
async function tidyAndUndo(rig: Rig, page: Page, site: Site): Promise<void> {
  await hoursLater(page);
  await page.select("#tabs-span", "hour");
  await page.waitForSelector("#tabs-list");
  assert.deepEqual(await axeViolations(page), []);
  const opened = await openPages(page, site.origin);
  assert.equal(opened.length, 2);

  await press(page, "#tabs-all");
  await press(page, "#tabs-sleep");
  await said(page, "tabs", t("browserTidy.slept", { count: 2 }));
  assert.ok((await openPages(page, site.origin)).every((url) => url.endsWith(" asleep")));
  await press(page, "#tabs-all");
  await press(page, "#tabs-close");
  await said(page, "tabs", t("browserTidy.closed", { count: 2 }));
  assert.deepEqual(await openPages(page, site.origin), []);
  await press(page, "#tabs-undo");
  await said(page, "tabs", t("browserTidy.reopened", { count: 2 }));
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await openPages(page, site.origin)).length === 2) break;
    await wait(100);
  }
  assert.deepEqual(await openPages(page, site.origin), opened);

  const folder = await makeBookmarks(page);
  const all = await titlesIn(page, folder);
  await page.waitForFunction(() => document.querySelectorAll("#bookmarks-list input").length === 2);
  await press(page, "#bookmarks-all");
  await press(page, "#bookmarks-remove");
  await said(page, "bookmarks", t("browserTidy.removed", { count: 2 }));
  assert.deepEqual(await titlesIn(page, folder), ["0 /agenda", "1 /council"]);
  assert.deepEqual(await axeViolations(page), []);
  await press(page, "#bookmarks-undo");
  await said(page, "bookmarks", t("browserTidy.restored", { count: 2 }));
  assert.deepEqual(await titlesIn(page, folder), all);
  // It frees no bytes, so nothing counts.
  assert.deepEqual(await actionsIn(page), []);
}

describe("tabs and bookmarks in Chromium, from the store build", () => {
  let display: Display;
  let site: Site;
  let rig: Rig;
  before(async () => {
    [display, site] = await Promise.all([startDisplay(), openSite()]);
    rig = await launchChromium({ display: display.name, mode: "store", language: "en" });
  });
  after(async () => {
    await rig?.close();
    await Promise.all([site?.close(), display?.stop()]);
  });

  test("each is asked for by itself, put in order and brought back", async () => {
    await rig.visit(`${site.origin}/light`);
    await rig.visit(`${site.origin}/heavy`);
    const page = await rig.openDashboard("browser-tidy");
    assert.deepEqual(await axeViolations(page), []);
    await press(page, "#tabs-allow");
    await answerPermissionPrompt(display.name, "allow");
    await page.waitForSelector("#tabs-span");
    await press(page, "#bookmarks-allow");
    await answerPermissionPrompt(display.name, "deny");
    await page.waitForFunction(
      (refused) => document.body.innerText.includes(refused),
      {},
      t("access.refused"),
    );
    await press(page, "#bookmarks-allow");
    await answerPermissionPrompt(display.name, "allow");
    await page.waitForSelector("#bookmarks-drop");
    await tidyAndUndo(rig, page, site);
  });
});

test("tabs and bookmarks are put in order and brought back in Firefox", async () => {
  const site = await openSite();
  const rig = await launchFirefox({ mode: "store", language: "en" });
  try {
    await rig.visit(`${site.origin}/light`);
    await rig.visit(`${site.origin}/heavy`);
    const page = await rig.openDashboard("browser-tidy");
    await press(page, "#tabs-allow");
    await page.waitForSelector("#tabs-span");
    await press(page, "#bookmarks-allow");
    await page.waitForSelector("#bookmarks-drop");
    await tidyAndUndo(rig, page, site);
  } finally {
    await rig.close();
    await site.close();
  }
});
