import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { embedHost, type EmbeddingSite, openEmbeddingSite } from "./embedding-site.ts";
import { fill } from "../support/fill.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { asked, loadAnew, openLowData, turnOn, untilRules } from "./sober-popup.ts";
import { firstBrowser } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

let site: EmbeddingSite;
beforeAll(async () => {
  site = await openEmbeddingSite();
});

const listed = (page: Page) =>
  page.$$eval("#sober-list b", (names) => names.map((name) => name.textContent));

describe.each(firstBrowser)("the settings of low-data mode in %s", (name, launch) => {
  let rig: Rig;
  let dashboard: Page;
  beforeAll(async () => {
    rig = await launch({ localNames: [embedHost, "fonts.example"] });
    await rig.untilMeasuring();
    await rig.writeStorage({ settings: { language: "en" } });
    dashboard = await rig.openDashboard("sober");
  });

  test("a site is added, removed and restored by keyboard, and an invalid one is refused", async () => {
    await dashboard.waitForSelector("#sober-none");
    await tabTo(dashboard, "#sober-add");
    await dashboard.keyboard.type("not a site");
    await dashboard.keyboard.press("Enter");
    await dashboard.waitForSelector("#sober-add[aria-invalid=true]");
    assert.equal(await dashboard.$("#sober-list"), null);
    await fill(dashboard, "sober-add", "https://www.News.example/today");
    await dashboard.keyboard.press("Enter");
    await dashboard.waitForSelector("#sober-list");
    assert.deepEqual(await listed(dashboard), ["news.example"]);
    await untilRules(dashboard, true);
    await press(dashboard, "#sober-list button");
    await dashboard.waitForSelector("#sober-none");
    await untilRules(dashboard, false);
    await press(dashboard, "#sober-undo");
    await dashboard.waitForSelector("#sober-list");
    assert.deepEqual(await listed(dashboard), ["news.example"]);
  });

  test("everywhere, third-party fonts and embeds are blocked on any site until it is paused", async () => {
    await press(dashboard, "#sober-everywhere");
    await untilRules(dashboard, "everywhere");
    const page = await rig.visit(`${site.origin}/page`);
    site.takeArrivals();
    await loadAnew(page);
    const sober = asked(site.takeArrivals());
    assert.ok(
      !sober.some((line) => line.startsWith(embedHost) || line.startsWith("fonts.")),
      sober.join(),
    );
    await dashboard.bringToFront();
    await press(dashboard, "#sober-pause-day");
    await dashboard.waitForSelector("#sober-resume");
    await untilRules(dashboard, false);
    await loadAnew(page);
    const whole = asked(site.takeArrivals());
    assert.ok(whole.includes("fonts.example/other.woff2"), whole.join());
    await page.close();
    await dashboard.bringToFront();
    await press(dashboard, "#sober-resume");
    await press(dashboard, "#sober-everywhere");
    await dashboard.waitForSelector("#sober-everywhere:not(:checked)");
    // The setting is stored.
    await untilRules(dashboard, "chosen");
  });

  test("a policy that turns the feature off removes the rules", async () => {
    await untilRules(dashboard, true);
    await rig.writeStorage({ settings: { disabledFeatures: ["sober"] } });
    await untilRules(dashboard, false);
    await rig.writeStorage({ settings: { language: "en" } });
    await untilRules(dashboard, true);
  });

  test("dashboard, popup and embed page are accessible, and fit 320 pixels", async () => {
    const t = await loadText("en");
    const page = await rig.visit(`${site.origin}/page`);
    await turnOn(rig, page);
    const embed = await rig.open(`sober-embed.html#http://${embedHost}/export/embed.html?bbox=1`);
    const titleText = await embed.$eval("h1", (title) => title.textContent);
    assert.equal(titleText, t("soberEmbed.heldBack", { provider: "OpenStreetMap" }));
    await assertReadsWell(embed, "embed");
    await embed.close();
    const popup = await openLowData(rig, page);
    await popup.waitForSelector("#sober-pause-page");
    assert.deepEqual(await axeViolations(popup), [], "popup");
    await popup.close();
    await page.close();
    const again = await rig.openDashboard("sober");
    await again.waitForSelector("#sober-list");
    await assertReadsWell(again, "dashboard");
    await again.close();
  });
});
