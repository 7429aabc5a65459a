import { paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { createEventStates, stateCodes } from "../../../e2e/event/event-states.ts";
import { showIdea, untilStill } from "../../../e2e/event/screen-page.ts";
import { startTally } from "../../../rig/servers/tally.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { type Look, looksAt } from "./look.ts";

/** What the screen shows in turn, of an event that shows all of it. */
const ideas = ["count", "devices", "join", "fact"];
/** What each press of the space bar shows, from the rehearsal on. */
const frames = {
  // A close of five, the smallest group of this event, has a total.
  question: '#reveal-question #received[value="6"]',
  countdown: "#countdown",
  devices: "#collected[data-shown=whole]",
  total: "#bytes[data-shown=whole]",
  comparison: ".comparison",
  thanks: "#thanks",
};

/** The page of an event in each of its states, what the screen shows in turn, and the reveal, in a rehearsal. */
export async function takeRoom(browser: Browser, sheet: ContactSheet): Promise<void> {
  const tally = await startTally({ creation: "open" });
  try {
    await createEventStates(tally);
    for (const look of looksAt([320, 1280])) {
      const visit = async (address: string, take: (page: Page) => Promise<void>) => {
        // A page that was left may keep its stream open.
        const page = await browser.newPage();
        await page.setViewport({ width: look.width, height: 720 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
        await page.goto(tally.baseUrl + address);
        await show(page, look.language);
        await take(page);
        await page.close();
      };
      const end = `?lang=${look.language}`;
      for (const code of stateCodes) {
        await visit(paths.eventPage(code) + end, (page) =>
          sheet.add(page, `room-event-${code.toLowerCase()}`, look),
        );
      }
      for (const code of ["GATHERING", "ATLEAST"]) {
        await visit(paths.screenPage(code) + end, async (page) => {
          for (const idea of ideas) {
            await showIdea(page, idea);
            await sheet.add(page, `room-screen-${code.toLowerCase()}-${idea}`, look);
          }
        });
      }
      await visit(`${paths.screenPage("ZERO")}${end}#rehearsal`, (page) =>
        takeReveal(page, sheet, look),
      );
    }
  } finally {
    await tally.dispose();
  }
}

async function takeReveal(page: Page, sheet: ContactSheet, look: Look): Promise<void> {
  for (const [name, selector] of Object.entries(frames)) {
    // The count-down ends by itself.
    if (name !== "devices") await page.keyboard.press("Space");
    await page.waitForSelector(selector, { timeout: 60_000 });
    await untilStill(page);
    await sheet.add(page, `room-reveal-${name}`, look);
  }
}
