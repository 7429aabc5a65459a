import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { withApis } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { actionsIn } from "../support/action-log.ts";
import { testAll } from "../support/extent.ts";
import { pressByKeyboard, tabTo } from "../support/keyboard.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { press } from "../support/press.ts";
import { untilFocused } from "../support/until-focused.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("en");

/** Three bookmarks of one page in a folder, with a different one between them. */
const makeBookmarks = (page: Page) =>
  withApis(page, async ({ bookmarks }) => {
    const folder = await bookmarks.create({ title: "Town" });
    const urls = ["/agenda", "/council", "/agenda/", "/agenda?utm_source=letter"];
    for (const [index, url] of urls.entries()) {
      const title = `${index} ${url}`;
      await bookmarks.create({ parentId: folder.id, title, url: `https://exemple.org${url}` });
      // The oldest is kept, so their dates must differ.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return folder.id;
  });

const titlesIn = (page: Page, folderId: string) =>
  withApis(
    page,
    async ({ bookmarks }, id) => (await bookmarks.getChildren(id)).map(({ title }) => title),
    folderId,
  );

/** Addresses of the site's open tabs, in order. */
const openPages = (page: Page, origin: string) =>
  withApis(
    page,
    async ({ tabs }, start) =>
      (await tabs.query({}))
        .filter(({ url }) => url?.startsWith(start))
        .map(({ url, discarded }) => `${url!.slice(start.length)}${discarded ? " asleep" : ""}`),
    origin,
  );

/** Advances only the page's clock, as if the tabs had not been used for hours. */
const hoursLater = (page: Page) =>
  page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 2 * 3_600_000;
  });

/** Removes and restores tabs and bookmarks; the same in both browsers. */
async function cleanUpAndUndo(rig: Rig, page: Page, site: Site): Promise<void> {
  const broken: unknown[] = [];
  page.on("pageerror", (error) => broken.push(error));
  await hoursLater(page);
  await page.select("#tabs-span", "hour");
  await page.waitForSelector("#tabs-list");
  await assertReadsWell(page);
  await press(page, "#tabs-all");
  await press(page, "#tabs-sleep");
  await untilText(page, "#tabs-said", t("browserTidy.done.slept", { count: 2 }));
  assert.deepEqual(await openPages(page, site.origin), ["/light asleep", "/heavy asleep"]);
  await press(page, "#tabs-all");
  await press(page, "#tabs-close");
  await untilText(page, "#tabs-said", t("browserTidy.done.closed", { count: 2 }));
  assert.deepEqual(await openPages(page, site.origin), []);
  // The page may have been closed since. Another page can still undo.
  const other = await rig.openDashboard("browser-tidy");
  await press(other, "#tabs-undo");
  await untilText(other, "#tabs-said", t("browserTidy.done.reopened", { count: 2 }));
  await page.bringToFront();
  await waitUntil(
    "two pages are open",
    async () => (await openPages(page, site.origin)).length === 2,
  );
  // They were asleep, and are loaded.
  assert.deepEqual(await openPages(page, site.origin), ["/light", "/heavy"]);

  const folder = await makeBookmarks(page);
  const all = await titlesIn(page, folder);
  await page.waitForFunction(() => document.querySelectorAll("#bookmarks-list input").length === 2);
  await pressByKeyboard(page, "#bookmarks-all");
  await pressByKeyboard(page, "#bookmarks-remove");
  await untilText(page, "#bookmarks-said", t("browserTidy.done.removed", { count: 2 }));
  assert.deepEqual(await titlesIn(page, folder), ["0 /agenda", "1 /council"]);
  assert.deepEqual(await axeViolations(page), []);
  await press(page, "#bookmarks-undo");
  await untilText(page, "#bookmarks-said", t("browserTidy.done.restored", { count: 2 }));
  assert.deepEqual(await titlesIn(page, folder), all);
  // Access is revoked in the settings while this page is open.
  await other.bringToFront();
  await other.evaluate(() => (location.hash = "#settings"));
  const bookmarks = t("settings.access.bookmarks");
  const remove = `[aria-label="${t("settings.removeAccessNamed", { name: bookmarks })}"]`;
  await tabTo(other, remove);
  assert.deepEqual(await axeViolations(other), []);
  await other.keyboard.press("Enter");
  await other.waitForSelector(remove, { hidden: true });
  await untilFocused(other, "#accesses");
  await untilText(
    other,
    "#accesses ~ [role=status]",
    t("settings.accessRemoved", { name: bookmarks }),
  );
  await page.bringToFront();
  await page.waitForSelector("#bookmarks-allow");
  assert.match(
    await page.$eval("main", (main) => main.innerText),
    new RegExp(t("access.outcome.dropped")),
  );
  assert.deepEqual(broken, []);
  // It frees no bytes, so it does not count.
  assert.deepEqual(await actionsIn(page), []);
}

describe("tabs and bookmarks in Chromium, from the store build", () => {
  let site: Site;
  let rig: Rig;
  beforeAll(async () => {
    site = await openSite();
    rig = await launchChromium({ display: "new", mode: "store", language: "en" });
  });

  test("tabs and bookmarks are requested separately, cleaned up and restored", async () => {
    await rig.visit(`${site.origin}/light`);
    await rig.visit(`${site.origin}/heavy`);
    const page = await rig.openDashboard("browser-tidy");
    assert.deepEqual(await axeViolations(page), []);
    await press(page, "#tabs-allow");
    await answerPermissionPrompt(page, rig.display, "allow");
    await page.waitForSelector("#tabs-span");
    await press(page, "#bookmarks-allow");
    await answerPermissionPrompt(page, rig.display, "deny");
    await untilText(page, "main", t("access.outcome.refused"));
    await press(page, "#bookmarks-allow");
    await answerPermissionPrompt(page, rig.display, "allow");
    await page.waitForSelector("#bookmarks-drop");
    await cleanUpAndUndo(rig, page, site);
  });
});

testAll("tabs and bookmarks are cleaned up and restored in Firefox", async () => {
  const site = await openSite();
  const rig = await launchFirefox({ mode: "store", language: "en" });
  await rig.visit(`${site.origin}/light`);
  await rig.visit(`${site.origin}/heavy`);
  const page = await rig.openDashboard("browser-tidy");
  await press(page, "#tabs-allow");
  await page.waitForSelector("#tabs-span");
  await press(page, "#bookmarks-allow");
  await page.waitForSelector("#bookmarks-drop");
  await cleanUpAndUndo(rig, page, site);
});
