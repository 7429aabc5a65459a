import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { fillDays } from "./fill-days.ts";
import { openOverview } from "./history-pages.ts";

const host = "reservations.mediatheques.agglomeration-val-de-brume.exemple";

describe("the names of sites", () => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launchChromium({ language: "fr" });
    await rig.writeStorage({ settings: { siteHistory: "full" } });
    const before = await rig.openDashboard("overview");
    await before.waitForSelector("#overview-empty");
    await fillDays(before, 14);
    await before.close();
    page = await openOverview(rig, "week");
  });
  afterAll(() => rig?.close());

  /** The text of each line in which an element is drawn. */
  const linesOf = (selector: string) =>
    page.$eval(selector, (element) => {
      const lines = new Map<number, string>();
      for (const part of element.querySelectorAll("span span, a > span")) {
        const text = part.firstChild;
        if (!(text instanceof Text)) continue;
        const range = document.createRange();
        for (let index = 0; index < text.length; index += 1) {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          lines.set(top, (lines.get(top) ?? "") + text.data[index]!);
        }
      }
      return [...lines.values()];
    });

  test("take one line each in a wide window", async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.waitForSelector(`#overview-sites a[href$="${host}"]`);
    const heights = await page.$$eval("#overview-sites tbody tr", (rows) =>
      rows.map((row) => row.getBoundingClientRect().height),
    );
    assert.ok(heights.length > 5);
    // The last row has no border. A second line would add twenty pixels.
    assert.ok(Math.max(...heights) - Math.min(...heights) < 3, String(heights));
    assert.deepEqual(await linesOf(`#overview-sites a[href$="${host}"]`), [host]);
  });

  test("break before dots, in the title of a site's page on a phone", async () => {
    await page.setViewport({ width: 320, height: 800 });
    await page.evaluate((one) => {
      location.hash = `overview/${encodeURIComponent(`https://${one}`)}`;
    }, "mediatheque.val-de-brume.exemple");
    await page.waitForSelector("#overview-site h1");
    assert.deepEqual(await linesOf("#overview-site h1"), [
      "mediatheque",
      ".val-de-brume",
      ".exemple",
    ]);
  });
});
