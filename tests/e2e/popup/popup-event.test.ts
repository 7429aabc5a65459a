import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createSampleEvents } from "../pseudo-locale/pseudo-tally.ts";
import { testAll } from "../support/extent.ts";
import { untilFocused } from "../support/until-focused.ts";
import { assertPopupFits } from "./popup-height.ts";
import { firstBrowser } from "../support/browsers.ts";
import { pressByKeyboard } from "../support/keyboard.ts";

const noEvents = { challenge: { version: 1, joined: [], unread: [] } };

describe.each(firstBrowser)("the popup over an event's page in %s", (name, launch) => {
  let rig: Rig;
  let tally: TallyProcess;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([launch(), startTally({ creation: "open" })]);
    await createSampleEvents(tally);
    await rig.untilMeasuring();
  });

  const popupOver = async (code: string): Promise<Page> => {
    await rig.writeStorage(noEvents);
    const page = await rig.visit(tally.baseUrl + paths.eventPage(code));
    return rig.openPopup(await rig.tabIdOf(page));
  };

  test("offers to join it, with the keyboard alone, and its card becomes what was joined, with the focus", async () => {
    const popup = await popupOver("BRUME");
    await assertPopupFits(rig, popup, "event", { selector: "#challenge-join" });
    await popup.bringToFront();
    await pressByKeyboard(popup, "#challenge-join");
    await untilFocused(popup, "#challenge-joined");
    const textOf = (part: string) =>
      popup.$eval(`#challenge-in-front ${part}`, ({ textContent }) => textContent);
    assert.equal(await textOf("[role=status]"), await textOf("h2"));
    await popup.keyboard.press("Tab");
    await untilFocused(popup, "#challenge-start");
    await assertPopupFits(rig, popup, "event-joined", { selector: "#challenge-start" });
  });

  testAll("shows the key of an event with tickets", async () => {
    const popup = await popupOver("GUARDED");
    await assertPopupFits(rig, popup, "event-guarded", { selector: "#challenge-fingerprint" });
  });
});
