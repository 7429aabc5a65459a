import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { listsHost } from "../../corpus/webmail/unsubscribe-server.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { embedHost } from "../sober/embedding-site.ts";
import { checkCloud, checkReview, checkScan, checkTrash } from "./cleanup-states.ts";
import {
  checkEmbed,
  checkMailNudge,
  checkNewsletters,
  checkVideoNudge,
  checkWeight,
} from "./in-page-states.ts";
import { checkFigures, checkLowData, checkWebmail } from "./popup-states.ts";
import { checkPhotos } from "./photo-states.ts";
import { assertAfter, type LookAt } from "./screen-faults.ts";
import { startPseudoTally, usePseudoLocale } from "./use-pseudo-locale.ts";
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
import { createSampleEvents, type PseudoTally } from "./pseudo-tally.ts";

type Check = (rig: ChromiumRig, look: LookAt, events: PseudoTally) => Promise<void>;

const states: Record<string, Check> = {
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
  "a folder while it is scanned": checkScan,
  "a folder in review": checkReview,
  "a folder kept in step online": checkCloud,
  "photos that look alike": checkPhotos,
  "the trash of a folder": checkTrash,
  "a suggestion in an e-mail": checkMailNudge,
  "a suggestion about a video": checkVideoNudge,
  "the review of newsletters": checkNewsletters,
  "what takes up space in a webmail": checkWeight,
  "a replaced embed": checkEmbed,
  "the popup on a webmail": checkWebmail,
  "a contribution that waits for the tally": checkWaiting,
};

describe("in a pseudo-locale every text is translated, fits 320 pixels and is whole, in the work build", () => {
  let rig: ChromiumRig;
  let tally: TallyProcess;
  let events: PseudoTally;
  let lasting: Page[];
  beforeAll(async () => {
    [rig, tally] = await Promise.all([
      launchChromium({
        language: "en",
        alterBuild: usePseudoLocale,
        takesAnyCertificate: true,
        localNames: [embedHost, "fonts.example", listsHost],
      }),
      startPseudoTally(),
    ]);
    events = await createSampleEvents(tally);
    await rig.untilMeasuring();
    lasting = await rig.browser.pages();
  });
  afterEach(async () => {
    for (const page of await rig.browser.pages()) {
      if (!lasting.includes(page)) await page.close();
    }
  });

  test.each(Object.entries(states))("%s", (_, check) => check(rig, assertAfter, events));
});
