import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
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

type Check<R extends Rig> = (rig: R, look: LookAt, events: PseudoTally) => Promise<void>;

/** The states that both browsers show. */
export const statesOfBoth: Record<string, Check<Rig>> = {
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

/** One test a state, in one browser with the extension, beside a tally with its events. */
export function testStates<R extends Rig>(
  states: Record<string, Check<R>>,
  look: LookAt,
  launch: () => Promise<R>,
  start: () => Promise<TallyProcess>,
): void {
  let rig: R;
  let tally: TallyProcess;
  let events: PseudoTally;
  let lasting: Page[];
  beforeAll(async () => {
    [rig, tally] = await Promise.all([launch(), start()]);
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
  test.each(Object.entries(states))("%s", async (_, check) => {
    await check(rig, look, events);
  });
}
