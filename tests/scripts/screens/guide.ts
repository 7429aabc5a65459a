import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { loadText } from "@digital-cleanup/text";
import { chooseKind, fill, fillDay, pressButton } from "../../e2e/support/fill.ts";
import { press } from "../../e2e/support/press.ts";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally } from "../../rig/servers/tally.ts";
import { crowd, someoneAboveCeiling } from "./guide-crowd.ts";
import { shoot } from "./shoot.ts";
import { untilText } from "../../e2e/support/until-text.ts";
import { dayAway } from "../../rig/day-away.ts";

const t = await loadText("fr");
const operatorKey = "the-key-of-this-operator";

/**
 * Fills in the form as an organiser would, takes pictures of it and of the page with the links, and
 * resolves to the event's code.
 */
async function createForGuide(page: Page): Promise<string> {
  const code = "BRUME";
  await fill(page, "name.fr", "Le grand ménage numérique");
  await fill(page, "organiser.name", "Ville de Brume");
  await chooseKind(page, "authority");
  await fill(page, "territory", "ille-et-vilaine");
  await press(page, "button.place");
  await fillDay(page, "startsOn", dayAway(0));
  await fillDay(page, "endsOn", dayAway(5));
  await press(page, "summary");
  await fill(page, "name.en", "The great digital cleanup");
  await fill(page, "goals.participations", "60");
  await shoot(page, "guide-publication", "section[aria-labelledby=publication]");

  await press(page, "details details summary");
  await fill(page, "code", code);
  await fill(page, "operatorKey", operatorKey);
  await pressButton(page, t("tally.organise.new.check"));
  await page.waitForSelector("dl.lines");
  await shoot(page, "guide-review");
  await pressButton(page, t("tally.organise.new.create"));
  await page.waitForSelector("#organiser-link");
  await page.setViewport({ width: 1280, height: 1100 });
  await shoot(page, "guide-created");
  await page.goto(new URL(`${paths.organiserPage(code)}/edit`, page.url()).href);
  await fill(page, "goals.devices", "40");
  await fill(page, "goals.grams", "100");
  await fill(page, "goals.bytes", "300");
  await pressButton(page, "Ajouter un point de collecte");
  await fill(page, "collectionPoints.0.name", "Médiathèque");
  await fill(page, "collectionPoints.0.address", "3, place du Marché");
  await fill(page, "collectionPoints.0.opening.fr", "Mardi au samedi, 10 h à 18 h");
  await pressButton(page, t("tally.organise.details.save"));
  await untilText(page, "main", t("tally.organise.details.saved"));
  await page.close();
  return code;
}

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
  await press(page, "#join-android");
  await page.type("#join-space-before", "52,6");
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
