import { paths } from "@digital-cleanup/challenge";
import { loadText, type MessageKey } from "@digital-cleanup/text";
import type { Browser, Page } from "puppeteer-core";
import {
  checkCloud,
  checkReview,
  checkScan,
  checkTrash,
} from "../../../e2e/pseudo-locale/cleanup-states.ts";
import {
  checkDeclared,
  checkDevices,
  checkLowDataSites,
  checkOverview,
  checkSession,
} from "../../../e2e/pseudo-locale/dashboard-states.ts";
import {
  checkContribution,
  checkEventInPopup,
  checkTicket,
  checkWaiting,
} from "../../../e2e/pseudo-locale/event-states.ts";
import { checkGames, checkPractices } from "../../../e2e/pseudo-locale/learn-states.ts";
import { checkPhotos } from "../../../e2e/pseudo-locale/photo-states.ts";
import {
  checkFigures,
  checkLowData,
  checkWebmail,
} from "../../../e2e/pseudo-locale/popup-states.ts";
import { createSampleEvents, type PseudoTally } from "../../../e2e/pseudo-locale/pseudo-tally.ts";
import type { LookAt } from "../../../e2e/pseudo-locale/screen-faults.ts";
import { embedHost } from "../../../e2e/sober/embedding-site.ts";
import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../../rig/rig.ts";
import { startTally } from "../../../rig/servers/tally.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { type Look, looksAt } from "./look.ts";
import { fill, pressButton } from "../../../e2e/support/fill.ts";

const space = paths.organiserPage("BRUME");
/** The pages, and the buttons of each that open a dialog. */
const pages = {
  prepare: [],
  day: [],
  after: ["tally.reveal.close"],
  access: ["tally.organise.helpers.takeBack", "tally.organise.key.replace"],
  edit: [],
} as const satisfies Record<string, readonly MessageKey[]>;

/** The organiser's pages with their dialogs, and the desk. */
async function takeOrganiser(
  browser: Browser,
  sheet: ContactSheet,
  { visit }: PseudoTally,
): Promise<void> {
  for (const look of looksAt([320, 1280])) {
    const t = await loadText(look.language, ["common", "tally"]);
    for (const [name, dialogs] of Object.entries(pages)) {
      const page = await visit(browser, `${space}/${name}?lang=${look.language}`);
      if (name === "access") {
        await fill(page, "helper", "1");
        await pressButton(page, t("tally.organise.helpers.create"));
        await page.waitForSelector("#helper-link svg");
      }
      await take(page, `organiser-${name}`, look);
      for (const [index, key] of dialogs.entries()) {
        await pressButton(page, t(key));
        await page.waitForSelector("dialog[open]");
        await take(page, `organiser-${name}-dialog-${index + 1}`, look);
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => !document.querySelector("dialog[open]"), { polling: 50 });
      }
      await page.close();
    }
  }
  // A tablet is what a desk has.
  for (const look of looksAt([320, 1024, 1280])) {
    const desk = await visit(browser, `${paths.deskPage("BRUME")}?lang=${look.language}`);
    await take(desk, "desk", look);
    await desk.close();
  }

  async function take(page: Page, name: string, look: Look): Promise<void> {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
    await page.setViewport({ width: look.width, height: 800 });
    await show(page, look.language);
    await sheet.add(page, name, look);
  }
}

/** A phone and a window. */
const widths = [320, 1280];

/** Events come first: they would count what the others do. */
const states = {
  "popup-event": checkEventInPopup,
  ticket: checkTicket,
  contribution: checkContribution,
  overview: checkOverview,
  scan: checkScan,
  review: checkReview,
  cloud: checkCloud,
  photos: checkPhotos,
  trash: checkTrash,
  session: checkSession,
  declared: checkDeclared,
  devices: checkDevices,
  "low-data-sites": checkLowDataSites,
  games: checkGames,
  practices: checkPractices,
  "popup-figures": checkFigures,
  "popup-webmail": checkWebmail,
  "popup-low-data": checkLowData,
};

/** Takes each screen of a walk in every look, numbered in the order of the walk. */
function takeScreens(rig: Rig, sheet: ContactSheet, name: string): LookAt {
  let count = 0;
  return async (page, selector, { width } = {}) => {
    await page.waitForSelector(selector);
    const [before, settings] = [page.viewport(), (await rig.readStorage("settings")) ?? {}];
    count += 1;
    for (const look of looksAt(width ? [width] : widths)) {
      const { language, theme } = look;
      await rig.writeStorage({ settings: { ...settings, language, theme } });
      await page.setViewport({ width: look.width, height: width ? 600 : 800 });
      await show(page, language);
      await sheet.add(page, `${name}-${String(count).padStart(2, "0")}`, look);
    }
    await rig.writeStorage({ settings });
    await page.setViewport(before);
  };
}

/** The states that the tests of the pseudo-locale walk through: steps, dialogs, results, the popup, and the organiser's pages. */
export async function takeStates(sheet: ContactSheet): Promise<void> {
  const [rig, tally] = await Promise.all([
    launchChromium({
      language: "en",
      takesAnyCertificate: true,
      localNames: [embedHost, "fonts.example"],
    }),
    startTally({ creation: "open" }),
  ]);
  try {
    const events = await createSampleEvents(tally, (text) => text);
    await rig.untilMeasuring();
    const lasting = await rig.browser.pages();
    const closeOthers = async () => {
      const opened = (await rig.browser.pages()).filter((page) => !lasting.includes(page));
      for (const page of opened) await page.close();
    };
    for (const [name, walk] of Object.entries(states)) {
      await walk(rig, takeScreens(rig, sheet, name), events);
      await closeOthers();
      // With an event, other pages would lead to it.
      await rig.writeStorage({ challenge: { version: 1, joined: [], unread: [] } });
    }
    await takeOrganiser(rig.browser, sheet, events);
    // It stops the tally.
    await checkWaiting(rig, takeScreens(rig, sheet, "waiting"), events);
  } finally {
    await rig.close();
    await tally.dispose();
  }
}
