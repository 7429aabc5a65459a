import { paths } from "@digital-cleanup/challenge";
import type { Browser } from "puppeteer-core";
import { openMoreChoices, receiptOn, touch, typeNumber } from "../phone/join-page.ts";
import { walkJoinSteps } from "../phone/walk-join-steps.ts";
import type { PseudoTally } from "./pseudo-tally.ts";
import { assertAfter, assertScreen } from "./screen-faults.ts";

/** The cards, the review, the thanks and a correction, then the dialogs and the receipt in another browser. */
export async function checkJoinSteps(tally: PseudoTally, browser: Browser): Promise<void> {
  const page = await tally.visit(browser, paths.joinPage("BRUME"));
  await walkJoinSteps(page, () => assertScreen(page));
  await touch(page, "#join-cancel");
  await openMoreChoices(page);
  await assertAfter(page, "details[open] #join-add");
  for (const asked of ["withdraw", "forget"]) {
    await touch(page, `#join-${asked}`);
    await assertAfter(page, "dialog[open]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { hidden: true });
  }
  await touch(page, "#join-cancel");
  await page.waitForSelector("#join-receipt");
  const receipt = new URL(await receiptOn(page));
  await checkForm(tally, browser);
  await checkReceipt(tally, browser, receipt);
}

/** The form with all numbers: empty, with wrong numbers, and with numbers to check. */
async function checkForm({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await visit(context, `${paths.joinPage("BRUME")}#review`);
  await assertAfter(page, "#join-back-to-start");
  await touch(page, "#join-enter");
  await touch(page, "#join-review");
  await assertAfter(page, "#join-nothing");
  for (const folded of await page.$$("summary")) await folded.click();
  await typeNumber(page, "files", "many");
  await typeNumber(page, "emails", "99999999999");
  await typeNumber(page, "bytes-media", "900000");
  await typeNumber(page, "devices-laptop-working", "450");
  await touch(page, "#join-review");
  await assertAfter(page, "#join-files[aria-invalid=true]");
  await typeNumber(page, "files", "20");
  await typeNumber(page, "emails", "199999");
  await typeNumber(page, "bytes-media", "450");
  await typeNumber(page, "devices-laptop-working", "150");
  await touch(page, "#join-review");
  await assertAfter(page, "#join-doubts");
  await context.close();
}

async function checkReceipt({ visit }: PseudoTally, browser: Browser, receipt: URL): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 320, height: 640 });
  receipt.searchParams.set("lang", "en");
  await page.goto(receipt.href);
  await assertAfter(page, "#join-restore");
  const empty = await visit(context, `${paths.joinPage("BRUME")}#receipt`);
  await empty.waitForSelector("#join-receipt-field");
  await empty.type("#join-receipt-field", "no receipt");
  await touch(empty, "#join-read-receipt");
  await assertAfter(empty, "#join-receipt-field[aria-invalid=true]");
  await context.close();
}

/** The step of a guarded event that asks for a ticket. */
export async function checkTicketStep(tally: PseudoTally, browser: Browser): Promise<void> {
  const page = await tally.visit(browser, paths.joinPage("GUARDED"));
  await touch(page, "#join-enter");
  await page.waitForSelector("#join-ticket");
  await page.type("#join-ticket", "0000-0000-0000-0000");
  await touch(page, "#join-take-place");
  await assertAfter(page, "[data-problem]");
  await typeNumber(page, "ticket", await tally.ticket());
  await touch(page, "#join-take-place");
  await assertAfter(page, "#join-place-taken");
}
