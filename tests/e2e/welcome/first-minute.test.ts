import assert from "node:assert/strict";
import { languages, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import type { Rig } from "../../rig/rig.ts";
import { createEvent } from "../support/create-event.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { assertFewWords, assertInView, readsWell } from "./reads-well.ts";
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

  test("the installation opens one page, whose one button is not the only way to Home", async () => {
    assert.equal(await countWelcomePages(rig), 1);
    await press(opened, "#welcome-on-click");
    await untilHome(opened);
    assert.equal((await opened.$$("#home-next")).length, 1);
    // The country of the browser's language is that of the estimates, so nothing more is stored.
    assert.deepEqual(await settings(), { measurement: "onClick", disabledFeatures: [] });
    await opened.close();
  });

  test("by keyboard, a person chooses to measure on click", async () => {
    await openAgain();
    await tabTo(page, "#welcome-on-click");
    await page.keyboard.press("Enter");
    await untilHome(page);
  });

  test.each(languages)(
    "in %s, at most 90 words are all in view, on a computer and on a phone",
    async (language) => {
      const texts = await loadText(language);
      await openAgain();
      if (language !== t.language) await press(page, `header button[lang=${language}]`);
      await untilText(page, "h1", texts("welcome.title"));
      await untilText(page, "#welcome-asks", texts("welcome.asks"));
      await assertFewWords(page, 90);
      for (const size of [
        [320, 568],
        [1366, 768],
        [1366, 620],
      ] as const) {
        await assertInView(page, "main", size);
      }
      await readsWell(page);
      if (language !== t.language) await press(page, "header button[lang=fr]");
      await untilText(page, "h1", t("welcome.title"));
    },
  );

  test("a code is typed on the page of the event, which one more click joins", async () => {
    await openAgain();
    await press(page, "#welcome-code");
    await press(page, "#challenge-address");
    await page.keyboard.type(`BRUME27@${new URL(tally.baseUrl).host}`);
    await press(page, "#challenge-find");
    await untilText(page, "#challenge-found-name", "Le chemin");
    assert.equal(await page.evaluate(() => location.hash), "#challenge");
    await press(page, "#challenge-join");
    await untilText(page, "h1", "Le chemin");
  });

  test("an update opens nothing", async () => {
    await rig.update();
    page = await rig.openDashboard();
    assert.equal(await countWelcomePages(rig), 0);
  });
});
