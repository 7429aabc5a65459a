import type { Browser } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchBareFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { checkJoinSteps, checkTicketStep } from "./join-screens.ts";
import { checkDesk, checkLivePages } from "./live-screens.ts";
import {
  checkAccess,
  checkCreating,
  checkEditing,
  checkFollowing,
  checkRaising,
} from "./organiser-screens.ts";
import { createSampleEvents, type PseudoTally } from "./pseudo-tally.ts";
import { assertScreen } from "./screen-faults.ts";
import { tallyPages } from "./tally-pages.ts";
import { startPseudoTally } from "./use-pseudo-locale.ts";

describe.each([
  ["Chromium", launchBareChromium],
  ["Firefox", launchBareFirefox],
] as const)(
  "in a pseudo-locale every text of the tally is translated, fits 320 pixels, is whole and accessible in %s",
  (_, launch) => {
    let browser: Browser;
    let tally: TallyProcess;
    let events: PseudoTally;
    beforeAll(async () => {
      [browser, tally] = await Promise.all([launch(), startPseudoTally()]);
      events = await createSampleEvents(tally);
    });

    afterEach(async () => {
      // Pages that follow an event hold a stream, and a browser opens six connections per server.
      const [, ...opened] = await browser.pages();
      for (const page of opened) await page.close();
    });

    test.each(tallyPages)("on the page %s", async (address, moreData) => {
      const page = await events.visit(browser, address);
      await assertScreen(page, { moreData });
    });

    const flows = {
      "on the steps of a participant": checkJoinSteps,
      "where a ticket is asked for": checkTicketStep,
      "where an organiser follows an event": checkFollowing,
      "where an organiser raises a limit": checkRaising,
      "where an organiser creates tickets and links": checkAccess,
      "where an organiser changes an event": checkEditing,
      "where an event is created": checkCreating,
      "at the desk": checkDesk,
      "on live pages, after an update and without a server": checkLivePages,
    };
    test.each(Object.entries(flows))("%s", (_where, check) => check(events, browser));
  },
);
