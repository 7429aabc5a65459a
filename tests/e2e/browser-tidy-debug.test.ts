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
    console.error("L1", 'const folder = await bookmarks.create({ title: "To');
    const folder = await bookmarks.create({ title: "Town" });
    const urls = ["/agenda", "/council", "/agenda/", "/agenda?utm_source=letter"];
    for (const [index, url] of urls.entries()) {
      const title = `${index} ${url}`;
      console.error("L2", "await bookmarks.create({ parentId: folder.id, titl");
      await bookmarks.create({ parentId: folder.id, title, url: `https://exemple.org${url}` });
      // The oldest is kept: their dates must differ.
      console.error("L3", "await new Promise((resolve) => setTimeout(resolve,");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return folder.id;
  });

const titlesIn = (page: Page, folderId: string) =>
  page.evaluate(async (id) => {
    const apis = globalThis as unknown as Inside;
    console.error("L4", "const children = await (apis.browser ?? apis.chrom");
    const children = await (apis.browser ?? apis.chrome)!.bookmarks.getChildren(id);
    return children.map(({ title }) => title);
  }, folderId);

/** Addresses of the open tabs of the site, in their order. */
const openPages = (page: Page, origin: string) =>
  page.evaluate(async (start) => {
    const apis = globalThis as unknown as Inside;
    console.error("L5", "const tabs = await (apis.browser ?? apis.chrome)!.");
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
  console.error("L6", "await hoursLater(page);");
  await hoursLater(page);
  console.error("L7", 'await page.select("#tabs-span", "hour");');
  await page.select("#tabs-span", "hour");
  console.error("L8", 'await page.waitForSelector("#tabs-list");');
  await page.waitForSelector("#tabs-list");
  console.error("L9", "assert.deepEqual(await axeViolations(page), []);");
  assert.deepEqual(await axeViolations(page), []);
  console.error("L10", "const before = await openPages(page, site.origin);");
  const before = await openPages(page, site.origin);
  console.error("L11", "assert.equal(before.length, 2);");
  assert.equal(before.length, 2);

  console.error("L12", 'await press(page, "#tabs-all");');
  await press(page, "#tabs-all");
  console.error("L13", 'await press(page, "#tabs-sleep");');
  await press(page, "#tabs-sleep");
  console.error("L14", 'await said(page, "tabs", t("browserTidy.slept", { ');
  await said(page, "tabs", t("browserTidy.slept", { count: 2 }));
  console.error("L15", "assert.ok((await openPages(page, site.origin)).eve");
  assert.ok((await openPages(page, site.origin)).every((url) => url.endsWith(" asleep")));
  console.error("L16", 'await press(page, "#tabs-all");');
  await press(page, "#tabs-all");
  console.error("L17", 'await press(page, "#tabs-close");');
  await press(page, "#tabs-close");
  console.error("L18", 'await said(page, "tabs", t("browserTidy.closed", {');
  await said(page, "tabs", t("browserTidy.closed", { count: 2 }));
  console.error("L19", "assert.deepEqual(await openPages(page, site.origin");
  assert.deepEqual(await openPages(page, site.origin), []);
  console.error("L20", 'await press(page, "#tabs-undo");');
  await press(page, "#tabs-undo");
  console.error("L21", 'await said(page, "tabs", t("browserTidy.reopened",');
  await said(page, "tabs", t("browserTidy.reopened", { count: 2 }));
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await openPages(page, site.origin)).length === 2) break;
    console.error("L22", "await wait(100);");
    await wait(100);
  }
  console.error("L23", "assert.deepEqual(await openPages(page, site.origin");
  assert.deepEqual(await openPages(page, site.origin), before);

  console.error("L24", "const folder = await makeBookmarks(page);");
  const folder = await makeBookmarks(page);
  console.error("L25", "const all = await titlesIn(page, folder);");
  const all = await titlesIn(page, folder);
  console.error("L26", "await page.waitForFunction(() => document.querySel");
  await page.waitForFunction(() => document.querySelectorAll("#bookmarks-list input").length === 2);
  console.error("L27", 'await press(page, "#bookmarks-all");');
  await press(page, "#bookmarks-all");
  console.error("L28", 'await press(page, "#bookmarks-remove");');
  await press(page, "#bookmarks-remove");
  console.error("L29", 'await said(page, "bookmarks", t("browserTidy.remov');
  await said(page, "bookmarks", t("browserTidy.removed", { count: 2 }));
  console.error("L30", 'assert.deepEqual(await titlesIn(page, folder), ["0');
  assert.deepEqual(await titlesIn(page, folder), ["0 /agenda", "1 /council"]);
  console.error("L31", "assert.deepEqual(await axeViolations(page), []);");
  assert.deepEqual(await axeViolations(page), []);
  console.error("L32", 'await press(page, "#bookmarks-undo");');
  await press(page, "#bookmarks-undo");
  console.error("L33", 'await said(page, "bookmarks", t("browserTidy.resto');
  await said(page, "bookmarks", t("browserTidy.restored", { count: 2 }));
  console.error("L34", "assert.deepEqual(await titlesIn(page, folder), all");
  assert.deepEqual(await titlesIn(page, folder), all);
  // It frees no bytes, so nothing counts.
  console.error("L35", "assert.deepEqual(await actionsIn(page), []);");
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
    console.error("L36", "await rig?.close();");
    await rig?.close();
    console.error("L37", "await Promise.all([site?.close(), display?.stop()]");
    await Promise.all([site?.close(), display?.stop()]);
  });

  test("each is asked for by itself, put in order and brought back", async () => {
    console.error("L38", "await rig.visit(`${site.origin}/light`);");
    await rig.visit(`${site.origin}/light`);
    console.error("L39", "await rig.visit(`${site.origin}/heavy`);");
    await rig.visit(`${site.origin}/heavy`);
    console.error("L40", 'const page = await rig.openDashboard("browser-tidy');
    const page = await rig.openDashboard("browser-tidy");
    console.error("L41", "assert.deepEqual(await axeViolations(page), []);");
    assert.deepEqual(await axeViolations(page), []);
    console.error("L42", 'await press(page, "#tabs-allow");');
    await press(page, "#tabs-allow");
    console.error("L43", 'await answerPermissionPrompt(display.name, "allow"');
    await answerPermissionPrompt(display.name, "allow");
    console.error("L44", 'await page.waitForSelector("#tabs-span");');
    await page.waitForSelector("#tabs-span");
    console.error("L45", 'await press(page, "#bookmarks-allow");');
    await press(page, "#bookmarks-allow");
    console.error("L46", 'await answerPermissionPrompt(display.name, "deny")');
    await answerPermissionPrompt(display.name, "deny");
    await page.waitForFunction(
      (refused) => document.body.innerText.includes(refused),
      {},
      t("access.refused"),
    );
    console.error("L47", 'await press(page, "#bookmarks-allow");');
    await press(page, "#bookmarks-allow");
    console.error("L48", 'await answerPermissionPrompt(display.name, "allow"');
    await answerPermissionPrompt(display.name, "allow");
    console.error("L49", 'await page.waitForSelector("#bookmarks-drop");');
    await page.waitForSelector("#bookmarks-drop");
    console.error("L50", "await tidyAndUndo(rig, page, site);");
    await tidyAndUndo(rig, page, site);
  });
});

test("tabs and bookmarks are put in order and brought back in Firefox", async () => {
  console.error("L51", "const site = await openSite();");
  const site = await openSite();
  console.error("L52", 'const rig = await launchFirefox({ mode: "store", l');
  const rig = await launchFirefox({ mode: "store", language: "en" });
  try {
    console.error("L53", "await rig.visit(`${site.origin}/light`);");
    await rig.visit(`${site.origin}/light`);
    console.error("L54", "await rig.visit(`${site.origin}/heavy`);");
    await rig.visit(`${site.origin}/heavy`);
    console.error("L55", 'const page = await rig.openDashboard("browser-tidy');
    const page = await rig.openDashboard("browser-tidy");
    console.error("L56", 'await press(page, "#tabs-allow");');
    await press(page, "#tabs-allow");
    console.error("L57", 'await page.waitForSelector("#tabs-span");');
    await page.waitForSelector("#tabs-span");
    console.error("L58", 'await press(page, "#bookmarks-allow");');
    await press(page, "#bookmarks-allow");
    console.error("L59", 'await page.waitForSelector("#bookmarks-drop");');
    await page.waitForSelector("#bookmarks-drop");
    console.error("L60", "await tidyAndUndo(rig, page, site);");
    await tidyAndUndo(rig, page, site);
  } finally {
    console.error("L61", "await rig.close();");
    await rig.close();
    console.error("L62", "await site.close();");
    await site.close();
  }
});
