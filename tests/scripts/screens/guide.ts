import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { fill, pressButton } from "../../e2e/support/fill.ts";
import { press } from "../../e2e/support/press.ts";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally } from "../../rig/servers/tally.ts";
import { crowd, someoneAboveCeiling } from "./guide-crowd.ts";
import { createForGuide, operatorKey } from "./guide-event.ts";
import { shoot } from "./shoot.ts";

/** The address in the pictures. It is not registered, so a browser rule resolves it. */
const shownUrl = "http://bilan.val-de-brume.exemple";
const participants = 33;

type Guide = { code: string; open: (path: string, width: number, height: number) => Promise<Page> };

/**
 * A helper's view after an hour: sorted devices and two weighings. Its devices count in the totals.
 */
async function takeDesk({ code, open }: Guide): Promise<void> {
  // The organiser's browser stores the key that opens the desk.
  const page = await open(paths.deskPage(code), 1280, 900);
  const tap = async (device: string, times: number) => {
    for (let tapped = 0; tapped < times; tapped++) await press(page, `#add-${device}`);
  };
  await tap("smartphone", 6);
  await tap("laptop", 3);
  await tap("tablet", 2);
  for (const [kilograms, pieces] of [
    ["14,2", "9"],
    ["38", "12"],
  ] as const) {
    await page.type("#weight", kilograms);
    await page.type("#pieces", pieces);
    await press(page, "#add-weight");
  }
  await shoot(page, "guide-desk");
  await page.close();
}

async function takePublic({ code, open }: Guide): Promise<void> {
  for (const [name, path, width, height] of [
    ["guide-event", paths.eventPage(code), 1280, 1000],
    ["guide-screen", paths.screenPage(code), 1280, 720],
    ["guide-report", paths.reportPage(code), 1280, 1000],
  ] as const) {
    const page = await open(path, width, height);
    await shoot(page, name);
    await page.close();
  }
  const poster = await open(paths.posterPage(code), 1000, 900);
  await shoot(poster, "guide-poster", ".poster");
  await poster.close();
}

async function takePhone({ code, open }: Guide): Promise<void> {
  const page = await open(paths.joinPage(code), 390, 844);
  await page.waitForSelector("#join-task-photos", { visible: true });
  await shoot(page, "guide-join");
  await page.close();
}

async function takeOrganiser({ code, open }: Guide): Promise<void> {
  const page = await open(paths.organiserPage(code), 1100, 1240);
  await page.waitForSelector("#above-limit");
  await shoot(page, "guide-space");
  await page.goto(`${shownUrl}${paths.organiserPage(code)}/after?lang=fr`);
  await pressButton(page, "Clore et révéler");
  await shoot(page, "guide-close", "dialog[open]");
  await page.goto(`${shownUrl}${paths.organiserPage(code)}/access?lang=fr`);
  await fill(page, "helper", "Tablette de la médiathèque");
  await pressButton(page, "Créer un lien de guichet");
  await page.waitForSelector("#helper-link svg");
  await shoot(page, "guide-access", "#helpers");
  await page.close();
}

/** Takes the pictures of the organiser's guide, along the life of one event. */
export async function takeGuide(): Promise<void> {
  const tally = await startTally({ operatorKey, shownUrl });
  const browser = await launchBareChromium([
    `--host-resolver-rules=MAP bilan.val-de-brume.exemple ${new URL(tally.baseUrl).host}`,
  ]);
  const open = async (path: string, width: number, height: number) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.setViewport({ width, height });
    await page.goto(`${shownUrl}${path}?lang=fr`);
    return page;
  };
  try {
    const code = await createForGuide(await open(paths.newEventPage, 1280, 900));
    const guide = { code, open };
    await crowd(participants, { baseUrl: tally.baseUrl, code });
    await someoneAboveCeiling({ baseUrl: tally.baseUrl, code });
    await takeDesk(guide);
    await takePublic(guide);
    await takePhone(guide);
    await takeOrganiser(guide);
  } finally {
    await browser.close();
    await tally.dispose();
  }
}
