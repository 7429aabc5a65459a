import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { createEvent } from "../support/create-event.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { readsWell } from "./reads-well.ts";
import { countWelcomePages, openedWelcome } from "./welcome-page.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("fr");

describe.each(firstBrowser)("the first minute with the store build in %s", (name, launch) => {
  let rig: Rig;
  let tally: TallyProcess;
  let opened: Page;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([
      launch({ mode: "store", language: "fr", keepsWelcome: true }),
      startTally(),
    ]);
    // Before a test opens a page, which this one would cover.
    [opened] = await Promise.all([openedWelcome(rig), createEvent(tally, "BRUME27", 3)]);
  });
  let page: Page;
  const openAgain = async () => (page = await rig.open("welcome.html"));
  afterEach(() => page?.close());

  const settings = async () => (await rig.readStorage("settings")) as Record<string, unknown>;
  const untilHome = (on: Page) => on.waitForSelector("main[data-section=home] #home-next h2");

  test("the installation opens one page with one question and one button, which lead to Home", async () => {
    assert.equal(await countWelcomePages(rig), 1);
    assert.equal((await opened.$$("fieldset")).length, 1);
    assert.equal((await opened.$$("main .btn--main")).length, 1);
    await untilText(opened, "#welcome-guess", t("welcome.guessed.language", { country: "France" }));
    await press(opened, "#welcome-start");
    await untilHome(opened);
    assert.equal((await opened.$$("#home-next")).length, 1);
    await opened.close();
  });

  test("by keyboard, a person chooses to measure nothing and another country, and is led to Home", async () => {
    await openAgain();
    await tabTo(page, "input[value=onClick]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "#welcome-change-country");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#welcome-country:focus");
    await page.keyboard.type("Allem");
    // Firefox leaves the page after its last control.
    await page.focus(".skip");
    await tabTo(page, "#welcome-start");
    await page.keyboard.press("Enter");
    await untilHome(page);
    assert.deepEqual(await settings(), { gridZone: "DEU", disabledFeatures: ["transfer"] });

    const measuring = await rig.openDashboard("settings");
    assert.equal(
      await measuring.$eval("#measurement", (list) => (list as HTMLSelectElement).value),
      "off",
    );
    await measuring.select("#measurement", "onClick");
    const saved = { gridZone: "DEU", measurement: "onClick", disabledFeatures: [] };
    await waitUntil("measuring on click", async () => isDeepStrictEqual(await settings(), saved));
    await measuring.close();
  });

  test("the other language is one click away", async () => {
    await openAgain();
    await press(page, "header button[lang=en]");
    const english = await loadText("en");
    await untilText(page, "h1", english("welcome.title"));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await press(page, "header button[lang=fr]");
    await untilText(page, "h1", t("welcome.title"));
  });

  test("a code leads to its event, which one more click joins", async () => {
    await openAgain();
    await press(page, "#welcome-code");
    await page.keyboard.type(`BRUME27@${new URL(tally.baseUrl).host}`);
    await press(page, "#welcome-join");
    await untilText(page, "#challenge-found-name", "Le chemin");
    assert.match(page.url(), /#challenge$/);
    await press(page, "#challenge-join");
    await untilText(page, "h1", "Le chemin");
    // The code was used: its event is not looked up again.
    assert.equal(await page.$("details.challenge-join[open]"), null);
  });

  test("it is accessible and fits, also at 320 pixels and with large text", async () => {
    await openAgain();
    await readsWell(page);
  });

  test("an update opens nothing", async () => {
    await rig.update();
    page = await rig.openDashboard();
    assert.equal(await countWelcomePages(rig), 0);
  });
});
