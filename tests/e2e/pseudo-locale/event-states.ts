import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { countFiles, emptyActionLog } from "../support/action-log.ts";
import { fill } from "../support/fill.ts";
import { press } from "../support/press.ts";
import type { PseudoTally } from "./pseudo-tally.ts";
import type { LookAt } from "./screen-faults.ts";

const noEvents = { challenge: { version: 1, joined: [], unread: [] } };
/** The popup as a tab. */
const popupWidth = { width: 360 };

/** Before the first action of a participant. */
async function openChallenge(rig: Rig): Promise<Page> {
  await rig.writeStorage(noEvents);
  const page = await rig.openDashboard("challenge");
  await emptyActionLog(page);
  return page;
}

async function find(page: Page, address: string): Promise<void> {
  await fill(page, "challenge-address", address);
  await press(page, "#challenge-find");
}

async function checkDialog(page: Page, opener: string, look: LookAt): Promise<void> {
  await press(page, opener);
  await look(page, "dialog[open]");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog[open]", { hidden: true });
}

/** The popup over the page of an event that is not joined, and over another page once it is. */
export async function checkEventInPopup(
  rig: Rig,
  look: LookAt,
  { tally }: PseudoTally,
): Promise<void> {
  const page = await rig.visit(tally.baseUrl + paths.eventPage("BRUME"));
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await look(popup, "#challenge-in-front", popupWidth);
  await press(popup, "#challenge-join");
  await look(popup, "#challenge-joined", popupWidth);
}

/** A wrong address, the message before and after it is sent, the receipt, and the dialogs up to a withdrawal. */
export async function checkContribution(
  rig: Rig,
  look: LookAt,
  { tally }: PseudoTally,
): Promise<void> {
  const page = await openChallenge(rig);
  await find(page, "!");
  await look(page, "#challenge-find-outcome .note");
  await find(page, tally.baseUrl + paths.eventPage("BRUME"));
  await look(page, "#challenge-join");
  await press(page, "#challenge-join");
  await look(page, "#challenge-todo");
  await countFiles(page, "contribution", 5);
  await page.waitForSelector("#challenge-send");
  await press(page, "#challenge-updates");
  await look(page, "#challenge-updates:checked");
  await press(page, "#challenge-send");
  await look(page, "#challenge-receipt");
  await checkDialog(page, "#challenge-leave", look);
  await checkDialog(page, "#challenge-withdraw", look);
  await press(page, "#challenge-withdraw");
  await press(page, "#challenge-withdraw-confirm");
  await look(page, "#challenge-standing[data-standing=withdrawn]");
}

/** A guarded event asks for a ticket. */
export async function checkTicket(
  rig: Rig,
  look: LookAt,
  { tally, ticket }: PseudoTally,
): Promise<void> {
  const page = await openChallenge(rig);
  await find(page, tally.baseUrl + paths.eventPage("GUARDED"));
  await look(page, "#challenge-fingerprint");
  await press(page, "#challenge-join");
  await fill(page, "challenge-ticket", "0000-0000-0000-0000");
  await press(page, "#challenge-take-place");
  await look(page, "[data-problem]");
  await fill(page, "challenge-ticket", await ticket());
  await press(page, "#challenge-take-place");
  await page.waitForSelector("#challenge-place", { hidden: true });
  await look(page, "#challenge-todo");
}

/** A message that waits for a stopped tally, in the dashboard and in the popup. Nothing can follow this check. */
export async function checkWaiting(rig: Rig, look: LookAt, { tally }: PseudoTally): Promise<void> {
  const page = await openChallenge(rig);
  await find(page, tally.baseUrl + paths.eventPage("BRUME"));
  await press(page, "#challenge-join");
  await countFiles(page, "waiting", 7);
  await page.waitForSelector("#challenge-send");
  await tally.stop();
  await press(page, "#challenge-send");
  await look(page, "#challenge-standing[data-standing=kept]");
  const popup = await rig.openPopup();
  await look(popup, "#challenge-standing[data-standing=kept]", popupWidth);
}
