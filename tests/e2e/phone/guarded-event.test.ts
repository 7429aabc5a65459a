import assert from "node:assert/strict";
import { eventLink, formatTicket, paths } from "@digital-cleanup/challenge";
import type { Browser, BrowserContext, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { firstBareBrowser } from "../support/browsers.ts";
import { fill } from "../support/fill.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { figure, press } from "../support/press.ts";
import { untilWaiting } from "../support/published.ts";
import { useTally } from "../support/use-tally.ts";
import { createGuardedEvent, type GuardedEvent } from "./create-guarded-event.ts";
import {
  askStanding,
  keptBy,
  openMoreChoices,
  receiptOn,
  recordBodies,
  recordedBodies,
  reviewAndSend,
  sendShown,
  touch,
  typeNumber,
  untilSentNumber,
  untilStanding,
} from "./join-page.ts";

const open = async (place: Browser | BrowserContext, link: string): Promise<Page> => {
  const page = await place.newPage();
  await page.setViewport({ width: 360, height: 740 });
  await page.goto(link);
  return page;
};
/** Opens the page anew, because a link that differs only behind `#` loads nothing. */
const reopen = async (page: Page, link: string): Promise<void> => {
  await page.goto("about:blank");
  await page.goto(link);
};
const problem = (page: Page, kind: string) => page.waitForSelector(`[data-problem=${kind}]`);

describe.each(firstBareBrowser)("a guarded event on a phone in %s", (name, launch) => {
  const here = useTally({ launch });
  let event: GuardedEvent;
  let page: Page;
  let ticket = "";
  let receipt = "";
  beforeAll(async () => {
    event = await createGuardedEvent(here.tally, "GUARDED");
  });

  test("the organiser creates tickets, shown once, printed or saved as a file", async () => {
    const space = await here.browser.newPage();
    await space.goto(
      `${here.tally.baseUrl}${paths.organiserPage(event.code)}/access?lang=fr#key=${event.organiserKey}`,
    );
    await fill(space, "count", "1 001");
    await press(space, "#tickets [type=submit]");
    await space.waitForSelector('[id="count-error"]');
    await fill(space, "count", "14");
    await press(space, "#tickets [type=submit]");
    await space.waitForSelector("#print-tickets:not([disabled])");
    const shown = await space.$$eval(".ticket", (tickets) =>
      tickets.map((one) => ({
        code: one.querySelector(".ticket__code")!.textContent,
        link: one.querySelector("qr-code")!.getAttribute("data-text"),
        isDrawn: one.querySelector("svg.qr path") !== null,
      })),
    );
    assert.equal(new Set(shown.map(({ code }) => code)).size, 14);
    for (const { code, link, isDrawn } of shown) {
      const expected = eventLink({ ...event, ticket: code.replaceAll("-", "") });
      assert.equal(link, expected);
      assert.ok(isDrawn);
    }
    ticket = shown[0]!.code.replaceAll("-", "");
    // 12 on the first sheet, 2 on the second
    assert.equal(pdfPages(await space.pdf({ preferCSSPageSize: true })), 2);
    if (name === "chromium") {
      await space.emulateMediaType("print");
      const printed = await space.evaluate(() => document.body.innerText);
      assert.equal(printed.match(/\b\w{4}(-\w{4}){3}\b/g)?.length, 14);
      assert.ok(!printed.includes("Billets créés"));
      await space.emulateMediaType("screen");
    }
    assert.equal(await space.$("#tickets-kept"), null);
    await press(space, "#download-tickets");
    await press(space, "#tickets-kept");
    await space.waitForFunction(() => !document.querySelector(".ticket"));
    assert.equal(await figure(space, "#tickets-made"), 14);
    await space.close();
  });

  test("a ticket's link is exchanged for a place, and the contribution sent with it counts", async () => {
    page = await open(here.browser, eventLink({ ...event, ticket }));
    await page.waitForFunction(() => !location.hash.includes("ticket"));
    await touch(page, "#join-enter");
    const field = await page.waitForSelector("#join-ticket");
    assert.equal(
      await field!.evaluate((input) => (input as HTMLInputElement).value),
      formatTicket(ticket),
    );
    assert.equal(await page.$("#join-files"), null);
    await assertReadsWell(page);
    await recordBodies(page);
    await touch(page, "#join-take-place");
    await page.waitForSelector("#join-place-taken");
    await typeNumber(page, "files", "21");
    const shown = await reviewAndSend(page);
    await untilStanding(page, "pending");
    const [trade, sent] = (await recordedBodies(page)).map((body) => JSON.parse(String(body)));
    assert.equal(trade.ticket, ticket);
    assert.equal(typeof sent.place.signature, "string");
    assert.ok(!shown.includes(ticket), "the ticket must not leave with the figures");
    await untilWaiting(event, 1);
    assert.deepEqual(await event.ticketCounts(), { tickets: 14, used: 1 });
    receipt = await receiptOn(page);
  });

  test("a used ticket is refused elsewhere, and the receipt opens the contribution without one", async () => {
    const elsewhere = await here.browser.createBrowserContext();
    const other = await open(elsewhere, eventLink({ ...event, ticket }));
    await touch(other, "#join-enter");
    await touch(other, "#join-take-place");
    await problem(other, "usedTicket");
    await reopen(other, receipt);
    await touch(other, "#join-restore");
    await untilStanding(other, "pending");
    await touch(other, "#join-change");
    await typeNumber(other, "files", "22");
    assert.ok(!(await sendShown(other)).includes('"place"'));
    await untilSentNumber(other, "files", 22);
    await untilStanding(other, "pending");
    await elsewhere.close();
  });

  test("the contribution is withdrawn with its place", async () => {
    await page.bringToFront();
    await askStanding(page);
    await untilSentNumber(page, "files", 22);
    await openMoreChoices(page);
    await touch(page, "#join-withdraw");
    const payload = await page.waitForSelector("#join-withdraw-payload");
    assert.match(await payload!.evaluate(({ textContent }) => textContent), /"place": \{/);
    await touch(page, "#join-withdraw-confirm");
    await untilStanding(page, "withdrawn");
    await untilWaiting(event, 0);
  });

  test("a link that names another key is refused, also from the event's page", async () => {
    const [fresh] = await event.tickets(1);
    const wrong = { ...event, keyFingerprint: "0000111122223333" };
    const elsewhere = await here.browser.createBrowserContext();
    const other = await open(elsewhere, eventLink({ ...wrong, ticket: fresh }));
    await other.waitForSelector("#join-key-trouble");
    await assertReadsWell(other);
    assert.equal(await other.$("#join-enter"), null);
    assert.equal(await keptBy(other), null);

    await reopen(other, eventLink(wrong));
    await touch(other, "#participate");
    await touch(other, "#join-enter");
    await other.waitForSelector("#join-key-trouble");
    assert.equal((await event.ticketCounts())?.used, 1);

    await reopen(other, eventLink(event));
    await touch(other, "#participate");
    await touch(other, "#join-enter");
    await other.waitForSelector("#join-ticket");
    await elsewhere.close();
  });

  test("a key that differs from the first one seen is refused", async () => {
    const elsewhere = await here.browser.createBrowserContext();
    const other = await open(elsewhere, here.tally.baseUrl + paths.joinPage(event.code));
    await touch(other, "#join-enter");
    await other.waitForSelector("#join-ticket");
    await other.evaluate(() => {
      const key = `digital-cleanup.join.${location.pathname.replace(/\/join$/, "")}`;
      const part = JSON.parse(localStorage.getItem(key)!);
      localStorage.setItem(key, JSON.stringify({ ...part, placeKey: "the one before" }));
    });
    await other.reload();
    await other.waitForSelector("#join-key-trouble");
    assert.equal(await other.$("#join-ticket"), null);
    await elsewhere.close();
  });
});
