import { paths } from "@digital-cleanup/challenge";
import { loadText, type MessageKey } from "@digital-cleanup/text";
import { pseudoText } from "@digital-cleanup/text/pseudo-locale";
import type { Browser, Page } from "puppeteer-core";
import { fill, fillDay, pressButton } from "../support/fill.ts";
import { press } from "../support/press.ts";
import type { PseudoTally } from "./pseudo-tally.ts";
import { assertAfter } from "./screen-faults.ts";

const { messages } = await loadText("en", ["common", "tally"]);

/** Presses the button with this text. */
async function pressNamed(page: Page, key: MessageKey, place?: string): Promise<void> {
  const message = messages[key];
  if (typeof message !== "string") throw new Error(`${key} has several forms`);
  await pressButton(page, pseudoText(message), place);
}

/** Opens a dialog, checks it and closes it. */
async function checkDialog(page: Page, key: MessageKey): Promise<void> {
  await pressNamed(page, key);
  await assertAfter(page, "dialog[open]");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

export async function checkFollowing({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const page = await visit(browser, `${paths.organiserPage("BRUME")}/after`);
  await checkDialog(page, "tally.reveal.close");
}

export async function checkAccess({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const page = await visit(browser, `${paths.organiserPage("GUARDED")}/access`);
  await pressNamed(page, "tally.tickets.make");
  await assertAfter(page, "[id=count-error]");
  await fill(page, "count", "2");
  await pressNamed(page, "tally.tickets.make");
  await page.waitForSelector("#print-tickets:not([disabled])");
  await press(page, "#download-tickets");
  await assertAfter(page, "#tickets-kept", { moreData: ".ticket__code" });
  await press(page, "#tickets-kept");
  await fill(page, "helper", "1");
  await pressNamed(page, "tally.organise.helpers.create");
  await assertAfter(page, "#helper-link svg");
  await checkDialog(page, "tally.organise.helpers.takeBack");
  await checkDialog(page, "tally.organise.key.replace");
}

export async function checkRaising({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const page = await visit(browser, `${paths.organiserPage("BRUME")}/edit`);
  await press(page, "[aria-labelledby=limits] summary");
  await pressNamed(page, "tally.organise.aboveLimit.raiseButton");
  await assertAfter(page, "[id=rise-error]");
  await fill(page, "rise", "400000");
  await fill(page, "reason", "1 2 3");
  await pressNamed(page, "tally.organise.aboveLimit.raiseButton");
  await assertAfter(page, "#ceiling-changes");
}

export async function checkEditing({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const after = await visit(browser, `${paths.organiserPage("GUARDED")}/after`);
  await fill(after, "declared.peopleActing", "x");
  await pressNamed(after, "tally.organise.declared.save");
  await assertAfter(after, '[id="declared.peopleActing-error"]');
  const page = await visit(browser, `${paths.organiserPage("GUARDED")}/edit`);
  await fill(page, "links.0.url", "http://");
  await pressNamed(page, "tally.organise.details.save");
  await assertAfter(page, '[id="links.0.url-error"]');
}

export async function checkCreating({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const page = await visit(browser, paths.newEventPage);
  await press(page, "summary");
  await press(page, "input[value=guarded]");
  await press(page, "button.btn--main");
  await page.waitForSelector(".note--danger");
  await fill(page, "territory", "14118");
  await assertAfter(page, "button.place", { moreData: "#timeZone" });
  await press(page, "button.place");
  await fill(page, "name.en", pseudoText("Party"));
  await fill(page, "organiser.name", "1");
  const today = new Date().toISOString().slice(0, 10);
  await fillDay(page, "startsOn", today);
  await fillDay(page, "endsOn", today);
  await assertAfter(page, ".chosen", { moreData: "#timeZone" });
  await press(page, "button.btn--main");
  await assertAfter(page, "dl.lines", { moreData: "#timeZone, .lines dd" });
  await press(page, "button.btn--main");
  // The server has chosen the code.
  await assertAfter(page, "#organiser-link", { moreData: ".event-code, main > div > p.small" });
}
