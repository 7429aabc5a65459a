import { paths } from "@digital-cleanup/challenge";
import type { Browser } from "puppeteer-core";
import { receiptOn, touch, typeNumber } from "../phone/join-page.ts";
import type { PseudoTally } from "./pseudo-tally.ts";
import { assertAfter } from "./screen-faults.ts";

/** The steps on a phone, from an empty form to a contribution, its dialogs and its receipt in another browser. */
export async function checkJoinSteps({ visit }: PseudoTally, browser: Browser): Promise<void> {
  const page = await visit(browser, `${paths.joinPage("BRUME")}#review`);
  await assertAfter(page, "#join-back-to-list");
  await touch(page, "#join-back-to-list");
  await touch(page, "#join-task-photos");
  await touch(page, "#join-pass");
  await touch(page, "#join-back");
  await assertAfter(page, ".task--passed");
  await touch(page, "#join-start");
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
  await assertAfter(page, "#join-payload");
  await touch(page, "#join-send");
  await assertAfter(page, "#join-standing");
  for (const asked of ["withdraw", "forget"]) {
    await touch(page, `#join-${asked}`);
    await assertAfter(page, "dialog[open]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { hidden: true });
  }
  await touch(page, "#join-change");
  await typeNumber(page, "bytes-media", "400");
  await touch(page, "#join-add");
  await assertAfter(page, "#join-total");
  await touch(page, "#join-back-to-sent");
  await page.waitForSelector("#join-receipt");
  const elsewhere = await browser.createBrowserContext();
  const other = await elsewhere.newPage();
  await other.setViewport({ width: 320, height: 640 });
  const receipt = new URL(await receiptOn(page));
  receipt.searchParams.set("lang", "en");
  await other.goto(receipt.href);
  await assertAfter(other, "#join-restore");
  const empty = await visit(elsewhere, `${paths.joinPage("BRUME")}#receipt`);
  await empty.waitForSelector("#join-receipt-field");
  await empty.type("#join-receipt-field", "no receipt");
  await touch(empty, "#join-read-receipt");
  await assertAfter(empty, "#join-receipt-field[aria-invalid=true]");
  await elsewhere.close();
}

/** The step of a guarded event that asks for a ticket. */
export async function checkTicketStep(tally: PseudoTally, browser: Browser): Promise<void> {
  const page = await tally.visit(browser, paths.joinPage("GUARDED"));
  await touch(page, "#join-start");
  await page.waitForSelector("#join-ticket");
  await page.type("#join-ticket", "0000-0000-0000-0000");
  await touch(page, "#join-take-place");
  await assertAfter(page, "[data-problem]");
  await typeNumber(page, "ticket", await tally.ticket());
  await touch(page, "#join-take-place");
  await assertAfter(page, "#join-place-taken");
}
