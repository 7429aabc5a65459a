import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { figure, press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";
import { assertFitsAt, assertReadsWell } from "../support/narrow-viewport.ts";
import { openPageDetails } from "../support/open-page-details.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});

/** A formula converts units and ends in grams. */
const formula = /× [\d.,\s]+ ?(kWh|g|kg)\/?\S* .*= [\d.,\s]+ ?k?g/;

/** The text of each open explanation on the page. */
const spokenTexts = (page: Page) =>
  page.$$eval(".explained", (all) => all.map((one) => one.textContent.replaceAll(/\s/g, " ")));

const openAll = (page: Page) =>
  page.$$eval("details.explained", (all) => all.forEach((one) => (one.open = true)));

describe.each(firstBrowser)("explanations in %s", (name, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch();
    await rig.untilMeasuring();
  });

  test("the popup's range opens in place, with the page's bytes filled in", async () => {
    const page = await rig.visit(`${site.origin}/heavy`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await openPageDetails(popup);
    await popup.waitForFunction(
      () =>
        Number(document.querySelector<HTMLDataElement>("#transfer-requests")?.value) >= 8 &&
        Number(document.querySelector<HTMLDataElement>("#transfer-measured")?.value) === 1,
    );
    assert.equal(await popup.$(".explained li"), null);
    await press(popup, ".explained summary");
    await popup.waitForSelector(".explained li");
    const received = (await figure(popup, "#transfer-bytes")) / 1e9;
    const [text = ""] = await spokenTexts(popup);
    // What was received, and a few kilobytes of requests.
    const [, written = ""] = /([\d,]+) Go × 0,081 kWh/.exec(text) ?? [];
    const gigabytes = Number(written.replace(",", "."));
    assert.ok(gigabytes > received && gigabytes < received * 1.02, `${written}, ${received}`);
    // Manufacture at the world's 494 g/kWh, use at the 46.1 of France.
    assert.ok(text.includes(`${written} Go × 0,081 kWh/Go × 494 g/kWh = `), text);
    assert.ok(text.includes(`${written} Go × 0,08 kWh/Go × 46,1 g/kWh = `), text);
    const all = await popup.$eval(".explained a[href$='#method']", ({ pathname, target }) => ({
      pathname,
      target,
    }));
    assert.deepEqual(all, { pathname: "/dashboard.html", target: "_blank" });
    await popup.close();
    await page.close();
  });

  test("it is accessible", async () => {
    const page = await rig.visit(`${site.origin}/light`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await openPageDetails(popup);
    await press(popup, ".explained summary");
    await popup.waitForSelector(".explained li");
    assert.deepEqual(await axeViolations(popup), []);
    // The popup has a width of its own.
    await assertFitsAt(popup, 360);
    await popup.close();
    await page.close();
  });

  test("every figure of the method page opens: three models, one of them also without the device, a stored GB and a kept laptop", async () => {
    const page = await rig.openDashboard("method");
    await page.waitForSelector(".explained");
    await openAll(page);
    await page.waitForFunction(
      () => document.querySelectorAll(".explained > div > div").length === 6,
    );
    const [models = "", kept = ""] = await spokenTexts(page);
    for (const [of, text] of Object.entries({ models, kept })) assert.match(text, formula, of);
    const sources = await page.$$eval(".explained a[target=_blank]", (links) => links.length);
    // Page with and without device: model, grid and two bounds each; OneByte and its grid; ADEME, its grid and two bounds; storage, its
    // grid and two bounds; laptop with one bound.
    assert.equal(sources, 20);
    await assertReadsWell(page);
    await page.close();
  });
});
