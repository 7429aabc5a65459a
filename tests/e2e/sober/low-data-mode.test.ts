import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { embedHost, type EmbeddingSite, openEmbeddingSite } from "./embedding-site.ts";
import { testAll } from "../support/extent.ts";
import { figure } from "../support/press.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { asked, loadAnew, openLowData, pressMoving, turnOn, untilTabRules } from "./sober-popup.ts";
import { firstBrowser } from "../support/browsers.ts";

const localNames = [embedHost, "fonts.example"];
const whole = [
  "127.0.0.1/own-frame",
  "127.0.0.1/own.woff2",
  "127.0.0.1/page",
  "127.0.0.1/style.css",
  "fonts.example/other.woff2",
  `${embedHost}/export/embed.html`,
];
const sober = whole.slice(0, 4);

let site: EmbeddingSite;
beforeAll(async () => {
  site = await openEmbeddingSite();
});

/**
 * Requests that reached the server while the page reloaded. `least` waits for those that arrive a
 * moment later.
 */
async function arrivalsOf(page: Page, least = 0) {
  site.takeArrivals();
  await loadAnew(page);
  return untilArrived(least);
}

async function inPopup(rig: Rig, page: Page, work: (popup: Page) => Promise<unknown>) {
  const popup = await openLowData(rig, page);
  await work(popup);
  await popup.close();
}

/** Presses "Measure again", waits for both loads, and returns their bytes. */
async function measuredAgain(popup: Page) {
  await popup.waitForSelector("#sober-result", { timeout: 120_000 });
  return {
    before: await figure(popup, "#sober-before"),
    after: await figure(popup, "#sober-after"),
  };
}

describe.each(firstBrowser)("low-data mode in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch({ localNames });
    await rig.untilMeasuring();
    page = await rig.visit(`${site.origin}/page`);
  });

  test("before it is turned on, pages load everything and no header is added", async () => {
    const arrivals = await arrivalsOf(page);
    assert.deepEqual(asked(arrivals), whole);
    assert.deepEqual(
      arrivals.filter(({ saveData }) => saveData !== undefined),
      [],
    );
  });

  test("on a chosen site, third-party fonts and embeds are not requested, and other requests have Save-Data", async () => {
    await turnOn(rig, page);
    const arrivals = await arrivalsOf(page);
    assert.deepEqual(asked(arrivals), sober);
    assert.deepEqual(
      arrivals.map(({ saveData }) => saveData),
      ["on", "on", "on", "on"],
    );
    await inPopup(rig, page, async (popup) => {
      await popup.waitForSelector('#sober-embeds[value="1"]');
    });
  });

  test("a site that was not chosen does not change", async () => {
    const other = await rig.visit(`${site.otherOrigin}/page`);
    const arrivals = await arrivalsOf(other);
    assert.deepEqual(
      asked(arrivals),
      whole.map((line) => line.replace("127.0.0.1", "localhost")).toSorted(),
    );
    assert.equal(
      arrivals.every(({ saveData }) => saveData === undefined),
      true,
    );
    await other.close();
  });

  test("the button that replaces an embed loads it once, by keyboard, with the site as referrer", async () => {
    await arrivalsOf(page);
    await page.bringToFront();
    // Tab leaves the frame as long as its button is not rendered, so the keys are pressed again.
    const opened = await waitUntil("the embed", async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>("#video")!.focus());
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const arrived = await untilArrived(1, 3_000);
      return arrived.length > 0 && arrived;
    });
    assert.deepEqual(asked(opened), [`${embedHost}/export/embed.html`]);
    assert.equal(opened[0]!.referer, `${site.origin}/`);
    // Only once: the next visit of the page blocks it again.
    await page.close();
    page = await rig.visit(`${site.origin}/page`);
    await inPopup(rig, page, async (popup) => {
      await popup.waitForSelector('#sober-embeds[value="1"]');
      await untilTabRules(popup, 0);
    });
    assert.deepEqual(asked(await arrivalsOf(page)), sober);
  });

  test("while it is paused on a page, the page loads everything", async () => {
    site.takeArrivals();
    await inPopup(rig, page, async (popup) => {
      await pressMoving(popup, "#sober-pause-page");
      await popup.waitForSelector("#sober-paused");
    });
    // The page reloads automatically.
    assert.deepEqual(asked(await untilArrived(whole.length)), whole);
    assert.deepEqual(asked(await arrivalsOf(page, whole.length)), whole);
    await inPopup(rig, page, async (popup) => {
      await pressMoving(popup, "#sober-resume");
      await popup.waitForSelector("#sober-pause-page");
    });
    // A separate visit, because Firefox restores frames when it reloads a page.
    await page.close();
    page = await rig.visit(`${site.origin}/page`);
    await inPopup(rig, page, (popup) => untilTabRules(popup, 0));
    assert.deepEqual(asked(await arrivalsOf(page)), sober);
  });

  test("the comparison shows what both loads transferred, also in a popup opened later", async () => {
    const popup = await openLowData(rig, page);
    site.takeArrivals();
    const sentBefore = site.bytesSent();
    await pressMoving(popup, "#sober-measure");
    await popup.waitForSelector("#sober-measure:disabled");
    await popup.close();
    const later = await openLowData(rig, page);
    const bytes = await measuredAgain(later);
    const sent = site.bytesSent() - sentBefore;
    assert.deepEqual(asked(site.takeArrivals()), [...whole, ...sober].toSorted());
    const error = Math.abs(bytes.before + bytes.after - sent) / sent;
    assert.ok(error < 0.002, `${bytes.before} + ${bytes.after} for ${sent}`);
    // The mode avoided a font of 30,000 bytes and an embed of 40,000, with their headers.
    const fewer = await figure(later, "#sober-fewer");
    assert.equal(fewer, bytes.before - bytes.after);
    assert.ok(fewer > 70_000 && fewer < 71_000, `${fewer}`);
    await untilTabRules(later, 0);
    await later.close();
  });
});

test.each(firstBrowser)(
  "the popup in %s proposes the mode where it saves much, shows what it changed, and the way back",
  async (_name, launch) => {
    const rig = await launch({ localNames, language: "en" });
    await rig.untilMeasuring();
    const page = await rig.visit(`${site.origin}/rich`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    const textOf = (selector: string) =>
      popup.$eval(selector, ({ textContent }) => textContent.replaceAll(/\s+/g, " "));
    await popup.waitForSelector("#page-action[data-action=lighten]");
    // The font of 200 kB and the embed of 3 MB, of 3.24 MB
    assert.match(await textOf("#page-action"), /^Low-data mode: about 3\.2 MB less here\./);
    await popup.waitForSelector("#transfer-weight[data-weight=average]");
    site.takeArrivals();
    await pressMoving(popup, "#page-action-lighten");
    await popup.waitForSelector("#page-action[data-action=lightened]");
    await popup.waitForSelector("#transfer-before");
    assert.match(await textOf("#transfer-before"), /^instead of 3\.2 MB$/);
    await popup.waitForSelector("#transfer-weight[data-weight=light]");
    await waitUntil("what changed", async () =>
      /Low-data mode is on here\. 3\.2 MB less\./.test(await textOf("#page-action")),
    );
    assert.ok(!asked(site.takeArrivals()).some((line) => line.startsWith(embedHost)));

    await pressMoving(popup, "#page-action-back");
    await popup.waitForSelector("#page-action[data-action=lighten]");
    assert.equal(await popup.$("#transfer-before"), null);
    await waitUntil("the embed again", () =>
      asked(site.takeArrivals()).some((line) => line.startsWith(embedHost)),
    );
    await popup.close();
    await page.close();
  },
);

/** Waits until this many requests arrived. */
async function untilArrived(count: number, limitMs = 60_000) {
  const arrived = site.takeArrivals();
  for (const until = Date.now() + limitMs; arrived.length < count && Date.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    arrived.push(...site.takeArrivals());
  }
  return arrived;
}

testAll("a comparison continues after the background of Chromium was terminated", async () => {
  const rig: ChromiumRig = await launchChromium({ localNames });
  await rig.untilMeasuring();
  const page = await rig.visit(`${site.origin}/page`);
  await turnOn(rig, page);
  const popup = await openLowData(rig, page);
  site.takeArrivals();
  await pressMoving(popup, "#sober-measure");
  await untilArrived(1);
  await rig.killServiceWorker();
  // Any event restarts it. Without one, its alarm does within half a minute.
  await rig.serviceWorker();
  const bytes = await measuredAgain(popup);
  assert.ok(bytes.before - bytes.after > 70_000, JSON.stringify(bytes));
});
