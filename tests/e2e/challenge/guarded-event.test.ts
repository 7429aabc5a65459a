import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { countFiles } from "../support/action-log.ts";
import { createGuardedEvent, type GuardedEvent } from "../phone/create-guarded-event.ts";
import { untilWaiting } from "../support/published.ts";
import { press } from "../support/press.ts";
import { firstBrowser } from "../support/browsers.ts";

const code = "GUARDED";

describe.each(firstBrowser)("a guarded event, joined from %s", (name, launch) => {
  let rig: Rig;
  let tally: TallyProcess;
  let page: Page;
  let tickets: string[];
  let event: GuardedEvent;

  const takePlace = async (ticket?: string) => {
    const field = await page.waitForSelector("#challenge-ticket");
    if (ticket !== undefined) {
      await field!.evaluate((input) => ((input as HTMLInputElement).value = ""));
      await field!.type(ticket);
    }
    await press(page, "#challenge-take-place");
  };

  beforeAll(async () => {
    [rig, tally] = await Promise.all([launch({ language: "en" }), startTally()]);
    event = await createGuardedEvent(tally, code);
    tickets = await event.tickets(2);
    page = await rig.openDashboard("challenge");
  });

  test("a link carries its ticket, and nothing can be sent before the ticket is exchanged", async () => {
    const link = `${tally.baseUrl}${paths.joinPage(code)}#ticket=${tickets[0]}`;
    const field = await page.waitForSelector("#challenge-address");
    await field!.type(link);
    await press(page, "#challenge-find");
    await page.waitForSelector("#challenge-fingerprint");
    await press(page, "#challenge-join");
    const shown = await page.waitForSelector("#challenge-ticket");
    const value = await shown!.evaluate((input) => (input as HTMLInputElement).value);
    assert.equal(value.replaceAll("-", ""), tickets[0]);
    await countFiles(page, "first", 5);
    assert.equal(await page.$("#challenge-send"), null);
    assert.deepEqual(await axeViolations(page), []);
  });

  test("an unknown ticket is refused as unknown", async () => {
    await takePlace("AAAA-BBBB-CCCC-DDDD");
    await page.waitForSelector('#challenge-place-outcome [data-problem="unknownTicket"]');
  });

  test("a ticket is exchanged for a place, and the contribution sent with it counts", async () => {
    await takePlace(tickets[0]);
    await page.waitForSelector("#challenge-send", { visible: true });
    const payload = await page.$eval("#challenge-payload", ({ textContent }) => textContent);
    assert.match(payload, /"place": \{\s+"message": "[\w-]{86}",\s+"signature": "[\w-]{342}"/);
    assert.ok(!payload.includes(tickets[0]!), "the ticket must not leave with the figures");
    await press(page, "#challenge-send");
    await page.waitForSelector('#challenge-standing[data-standing="pending"]');
    await untilWaiting(event, 1);
    assert.deepEqual(await event.ticketCounts(), { tickets: 2, used: 1 });
  });
});
