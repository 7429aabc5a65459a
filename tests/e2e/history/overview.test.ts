import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import type { Rig } from "../../rig/rig.ts";
import {
  keptRows,
  openOverview,
  overviewText,
  untilKeptRows,
  visitOnce,
  wholeOverviewText,
} from "./history-pages.ts";
import { keptDays } from "./stored-history.ts";
import { tabTo } from "../support/keyboard.ts";
import { figure, press } from "../support/press.ts";
import { testBeyondMain } from "../support/extent.ts";
import { browsers } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

const t = await loadText("fr");
let site: Site;
beforeAll(async () => {
  site = await openSite();
});

describe.each(browsers)("the overview and My data in %s", (name, launch) => {
  const more = testBeyondMain(name);
  let rig: Rig;
  let data: Page;
  /** The popups' figures for every page visited so far. */
  const sums = { bytes: 0, requests: 0, visits: 0 };
  beforeAll(async () => {
    rig = await launch();
    await rig.untilMeasuring();
    data = await rig.openDashboard("my-data");
  });
  const visit = async (file: string, requests: number) => {
    const seen = await visitOnce(rig, data, `${site.origin}/${file}`, requests);
    sums.bytes += seen.bytes;
    sums.requests += seen.requests;
    sums.visits += 1;
  };
  const shown = async (page: Page) => ({
    bytes: await figure(page, "#overview-bytes"),
    requests: await figure(page, "#overview-requests"),
    visits: await figure(page, "#overview-visits"),
  });
  /** In front, because background tabs render nothing and receive no keys. */
  const front = () => data.bringToFront();

  more("before the first measurement, the dashboard explains how measuring begins", async () => {
    const page = await rig.openDashboard("overview");
    await page.waitForSelector("#overview-empty");
    const explanation = await overviewText(page);
    for (const key of ["overview.emptyTitle", "overview.emptyAlways"] as const) {
      assert.ok(explanation.includes(t(key).replaceAll(/\s+/g, " ")), key);
    }
    await assertReadsWell(page);
    await page.close();
  });

  test("the overview shows the same bytes as the popups, and why it lists no sites", async () => {
    await visit("light", 2);
    const page = await openOverview(rig, "today");
    assert.deepEqual(await shown(page), sums);
    assert.equal(await page.$("#overview-heaviest"), null);
    const why = await page.waitForSelector("main a[href='#my-data']");
    assert.match(
      await why!.evaluate((link) => link.parentElement!.textContent),
      new RegExp(t("overview.sitesNotKept")),
    );
    await page.close();
  });

  more("at the full level each site is listed with its bytes", async () => {
    await front();
    await press(data, "#my-data-level-full");
    await data.waitForSelector("#my-data-level-full:checked");
    const without = sums.bytes;
    await visit("heavy", 8);
    const page = await openOverview(rig, "today");
    assert.deepEqual(await shown(page), sums);
    await press(page, "#overview-all > summary");
    await page.waitForSelector("#overview-sites");
    const [cells] = await page.$$eval("#overview-sites tbody tr", (rows) =>
      rows.map((row) => ({
        site: row.querySelector("th")?.textContent,
        values: [...row.querySelectorAll("data")].map(({ value }) => Number(value)),
      })),
    );
    // One visit since sites are stored, with its bytes.
    assert.deepEqual(cells, {
      site: new URL(site.origin).host,
      values: [sums.bytes - without, 1],
    });
    const kinds = await page.$$eval("#overview-kinds data", (all) =>
      all.reduce((sum, { value }) => sum + Number(value), 0),
    );
    assert.equal(kinds, sums.bytes);
    await page.close();
  });

  more("a site has its own page, where it is erased and put back", async () => {
    const page = await openOverview(rig, "week");
    await press(page, "#overview-heaviest .site-name");
    await page.waitForSelector("#overview-site .chart");
    assert.match(await page.$eval("h1", (title) => title.textContent), /^127\.0\.0\.1/);
    await assertReadsWell(page);
    await press(page, "#overview-erase-site");
    await page.waitForSelector("#overview-site .chart", { hidden: true });
    await press(page, "#overview-undo");
    await page.waitForSelector("#overview-site .chart");
    await page.close();
  });

  more("the bars of a chart are one tab stop, with arrows and values", async () => {
    const page = await openOverview(rig, "week");
    const tip = () =>
      page.$$eval(".chart .tip", (all) =>
        all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent),
      );
    await page.focus(".chart button[tabindex='0']");
    assert.match((await tip()).join(), /Mo|ko/);
    await page.keyboard.press("ArrowLeft");
    assert.match((await tip()).join(), /pas mesuré/);
    await page.keyboard.press("Escape");
    assert.deepEqual(await tip(), []);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.closest(".chart")), null);
    await page.close();
  });

  more("an open overview is updated when its tab is shown again", async () => {
    const page = await openOverview(rig, "today");
    await visit("light", 1);
    await front();
    await page.bringToFront();
    await page.waitForFunction(
      (bytes) => Number(document.querySelector("#overview-bytes")?.getAttribute("value")) === bytes,
      { polling: 100 },
      sums.bytes,
    );
    await page.close();
  });

  more("one site is erased with its visits and sums, and completely restored", async () => {
    await front();
    // The first page was visited when no sites were stored.
    await untilKeptRows(data, [2, 1, 1]);
    const kept = await keptDays(data);
    await data.select("#my-data-site", site.origin);
    await press(data, "#my-data-erase-site");
    await untilKeptRows(data, [0, 0, 1]);
    assert.deepEqual(
      (await keptDays(data)).map(({ origin }) => origin),
      [""],
    );
    await press(data, "#my-data-undo");
    await untilKeptRows(data, [2, 1, 1]);
    assert.deepEqual(await keptDays(data), kept);
  });

  more("erasing everything asks first and can be undone", async () => {
    const overview = await openOverview(rig, "week");
    const shownText = await wholeOverviewText(overview);
    await front();
    await press(data, "#my-data-erase-days");
    await press(data, "#my-data-confirm-all");
    await untilKeptRows(data, [0, 0, 0]);
    await overview.bringToFront();
    await overview.waitForSelector("#overview-empty");
    await front();
    await press(data, "#my-data-undo");
    await untilKeptRows(data, [2, 1, 1]);
    await overview.close();
    const again = await openOverview(rig, "week");
    assert.equal(await wholeOverviewText(again), shownText);
    await again.close();
  });

  more(
    "choosing a lower level asks first, erases what it does not store, and can be undone",
    async () => {
      await front();
      await press(data, "#my-data-level-daily");
      await data.waitForSelector("dialog[open]");
      await data.keyboard.press("Escape");
      await data.waitForSelector("#my-data-level-full:checked");
      assert.deepEqual(await keptRows(data), [2, 1, 1]);
      await press(data, "#my-data-level-none");
      await press(data, "#my-data-confirm-level");
      await untilKeptRows(data, [0, 0, 1]);
      await data.waitForSelector("#my-data-level-none:checked");
      await press(data, "#my-data-undo");
      await untilKeptRows(data, [2, 1, 1]);
      await data.waitForSelector("#my-data-level-full:checked");
    },
  );

  more(
    "a period can be chosen and rows erased and restored by keyboard, without losing focus",
    async () => {
      const page = await openOverview(rig, "week");
      await tabTo(page, "input[value=week]");
      await page.keyboard.press("ArrowRight");
      await page.waitForSelector("input[value=month]:checked");
      await page.close();

      await front();
      await data.focus(".skip");
      await tabTo(data, "#my-data-erase-visits");
      await data.keyboard.press("Enter");
      await untilKeptRows(data, [0, 1, 1]);
      // The button disappeared with the erased data, so the focus moves to the title.
      await data.waitForFunction(() => document.activeElement?.localName === "h1", {
        polling: 100,
      });
      await tabTo(data, "#my-data-undo");
      await data.keyboard.press("Enter");
      await untilKeptRows(data, [2, 1, 1]);
      await data.waitForFunction(() => document.activeElement?.localName === "h1", {
        polling: 100,
      });
    },
  );

  more("both pages are accessible, also at 320 pixels", async () => {
    const overview = await openOverview(rig, "year");
    await overview.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
    for (const page of [overview, data]) {
      await page.bringToFront();
      await assertReadsWell(page);
    }
  });
});
