import { paths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { chooseKind, fill, fillDay, pressButton } from "../../e2e/support/fill.ts";
import { press } from "../../e2e/support/press.ts";
import { untilText } from "../../e2e/support/until-text.ts";
import { shoot } from "./shoot.ts";
import { dayAway } from "../../rig/day-away.ts";

const t = await loadText("fr");
export const operatorKey = "the-key-of-this-operator";
const code = "BRUME";

/**
 * Fills in the form as an organiser would, takes pictures of it and of the page with the links, and
 * resolves to the event's code.
 */
export async function createForGuide(page: Page): Promise<string> {
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
