import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { sectionIds } from "../support/section-ids.ts";
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
import { startPseudoTally, usePseudoLocale } from "./use-pseudo-locale.ts";

describe("in a pseudo-locale every text is translated, fits 320 pixels and is whole", () => {
  let rig: ChromiumRig;
  let tally: TallyProcess;
  let events: PseudoTally;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([
      launchChromium({ language: "en", alterBuild: usePseudoLocale }),
      startPseudoTally(),
    ]);
    events = await createSampleEvents(tally);
  });
  afterAll(async () => {
    await rig?.close();
    await tally?.dispose();
  });

  afterEach(async () => {
    // Pages that follow an event hold a stream, and a browser opens six connections per server.
    const [, ...opened] = await rig.browser.pages();
    for (const page of opened) await page.close();
  });

  test.each(sectionIds)("in the section %s of the dashboard", async (id) => {
    const page = await rig.openDashboard(id);
    await assertScreen(page);
  });

  test("in the popup", async () => {
    const page = await rig.openPopup();
    await assertScreen(page, { width: 360 });
  });

  test.each(tallyPages)("on the tally's page %s", async (address, moreData) => {
    const page = await events.visit(rig.browser, address);
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
  test.each(Object.entries(flows))("%s", (_where, check) => check(events, rig.browser));
});
