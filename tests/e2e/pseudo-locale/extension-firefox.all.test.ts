import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import {
  checkDeclared,
  checkDevices,
  checkLowDataSites,
  checkOverview,
  checkSession,
} from "./dashboard-states.ts";
import { checkContribution, checkEventInPopup, checkTicket, checkWaiting } from "./event-states.ts";
import { checkGames, checkPractices } from "./learn-states.ts";
import { checkFigures, checkLowData } from "./popup-states.ts";
import { createSampleEvents, type PseudoTally } from "./pseudo-tally.ts";
import type { LookAt } from "./screen-faults.ts";

/** Firefox has no pseudo-locale. The texts are those of one language. */
const assertAccessible: LookAt = async (page, selector, { width = 320 } = {}) => {
  await page.waitForSelector(selector);
  await page.setViewport({ width, height: 640 });
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.deepEqual([tooWide, await axeViolations(page)], [0, []], selector);
};

describe("in Firefox each state of the extension is accessible and fits 320 pixels", () => {
  let rig: Rig;
  let tally: TallyProcess;
  let events: PseudoTally;
  let lasting: Page[];
  beforeAll(async () => {
    [rig, tally] = await Promise.all([
      launchFirefox({ language: "en" }),
      startTally({ creation: "open" }),
    ]);
    events = await createSampleEvents(tally);
    await rig.untilMeasuring();
    lasting = await rig.browser.pages();
  });
  afterAll(async () => {
    await rig?.close();
    await tally?.dispose();
  });

  afterEach(async () => {
    for (const page of await rig.browser.pages()) {
      if (!lasting.includes(page)) await page.close();
    }
  });

  const states = {
    "the history of a week": checkOverview,
    "a guided session and its summary": checkSession,
    "a declared entry": checkDeclared,
    "the sites with low-data mode": checkLowDataSites,
    "the popup with the figures of a page": checkFigures,
    "the popup in low-data mode": checkLowData,
    "the popup on the page of an event": checkEventInPopup,
    "a contribution, its receipt and its withdrawal": checkContribution,
    "an event that asks for a ticket": checkTicket,
    "devices with their advice": checkDevices,
    "the answers of the ranking and the quiz": checkGames,
    "practices with a progress, and a pledge": checkPractices,
    "a contribution that waits for the tally": checkWaiting,
  };
  test.each(Object.entries(states))("%s", async (_, check) => {
    await check(rig, assertAccessible, events);
  });
});
