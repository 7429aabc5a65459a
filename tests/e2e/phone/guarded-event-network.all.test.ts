import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { languages } from "@digital-cleanup/text";
import { eventLink, paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { fill, fillDay } from "../support/fill.ts";
import { dayAway } from "../../rig/day-away.ts";
import { createGuardedEvent, type GuardedEvent } from "./create-guarded-event.ts";
import { touch, untilKeptOffline } from "./join-page.ts";
import { press } from "../support/press.ts";

describe("a guarded event on a phone, in cases that only Chromium lets a test control", () => {
  let browser: Browser;
  let tally: TallyProcess;
  let event: GuardedEvent;
  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;
  beforeAll(async () => {
    [browser, tally] = await Promise.all([
      launchBareChromium(),
      startTally({ host: "0.0.0.0", creation: "open" }),
    ]);
    event = await createGuardedEvent(tally, "GUARDED");
  });
  afterAll(async () => {
    await browser?.close();
    await tally?.dispose();
  });

  test("over plain http a first visit is as small as an open event's, and the page names what is missing", async () => {
    assert.ok(address, "this machine has no address beside loopback");
    const baseUrl = `http://${address}:${new URL(tally.baseUrl).port}`;
    const [ticket] = await event.tickets(1);
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send("Network.enable");
    let bytes = 0;
    let requests = 0;
    session.on("Network.requestWillBeSent", () => (requests += 1));
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    const join = `${baseUrl}${paths.joinPage(event.code)}`;
    await page.goto(`${join}#key=${event.keyFingerprint}`, { waitUntil: "networkidle0" });
    assert.ok(requests <= 5, `${requests} requests`);
    assert.ok(bytes <= 30_000, `${bytes} bytes`);

    await page.goto("about:blank");
    await page.goto(eventLink({ ...event, baseUrl, ticket }));
    await touch(page, "#join-start");
    await page.waitForSelector("#join-needs-https");
    assert.equal(await page.$("#join-take-place"), null);
    assert.equal((await event.ticketCounts())?.used, 0);
    await page.close();
  });

  test("losing the network does not lose the ticket", async () => {
    const [ticket] = await event.tickets(1);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(eventLink({ ...event, ticket }));
    await untilKeptOffline(page, 5);
    await touch(page, "#join-start");
    await page.waitForSelector("#join-ticket");
    await page.setOfflineMode(true);
    await touch(page, "#join-take-place");
    await page.waitForSelector("[data-problem=unreachable]");
    await page.setOfflineMode(false);
    await page.reload();
    await touch(page, "#join-take-place");
    await page.waitForSelector("#join-place-taken");
    await context.close();
  });

  test("an organiser creates one, and the event's link contains its key", async () => {
    const page = await browser.newPage();
    await page.goto(`${tally.baseUrl}${paths.newEventPage}?lang=fr`);
    await fill(page, "name.fr", "Ménage des agents");
    await fill(page, "organiser.name", "Ville de Brume");
    const [first, last] = [dayAway(-1), dayAway(1)];
    await fillDay(page, "startsOn", first);
    await fillDay(page, "endsOn", last);
    await press(page, "summary");
    await press(page, "input[value=guarded]");
    await press(page, "main .btn--main[type=submit]");
    await page.waitForSelector("dl.lines");
    await press(page, "main .btn--main[type=submit]");
    await page.waitForSelector("#public-link");
    const link = await page.waitForFunction(() => {
      const { value } = document.querySelector<HTMLInputElement>("#public-link")!;
      return value.includes("#key=") && value;
    });
    assert.match(String(await link.jsonValue()), /\/e\/\w+#key=[0-9a-f]{16}$/);
    // Content that loads late moves what is below it.
    await page.waitForSelector("svg.qr");
    await press(page, "#todo-tickets .btn");
    await page.waitForSelector("#tickets-made");
    await page.close();
  });

  test("each of its steps is accessible in both languages, light and dark, and fits in 320 pixels", async () => {
    const [ticket] = await event.tickets(1);
    for (const language of languages) {
      for (const value of ["light", "dark"]) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport({ width: 320, height: 640 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
        const look = async (step: string) => looksRight(page, `${step}, ${language}, ${value}`);
        const join = `${tally.baseUrl}${paths.joinPage(event.code)}?lang=${language}`;
        await page.goto(`${join}#key=${event.keyFingerprint}&ticket=${ticket}`);
        await touch(page, "#join-start");
        await page.waitForSelector("#join-ticket");
        await look("place");
        await fill(page, "join-ticket", "ABCD");
        await touch(page, "#join-take-place");
        await page.waitForSelector("[data-problem=notATicket]");
        await look("not a ticket");
        await page.goto("about:blank");
        await page.goto(`${join}#key=0000111122223333&ticket=${ticket}`);
        await page.waitForSelector("#join-key-trouble");
        await look("another key");
        await page.goto(
          `${tally.baseUrl}${paths.organiserPage(event.code)}/access?lang=${language}#key=${event.organiserKey}`,
        );
        await fill(page, "count", "3");
        await press(page, "#tickets [type=submit]");
        await page.waitForSelector("#print-tickets:not([disabled])");
        await look("tickets");
        await press(page, "#download-tickets");
        await press(page, "#tickets-kept");
        await page.waitForSelector(".tickets", { hidden: true });
        await page.goto(`${tally.baseUrl}${paths.newEventPage}?lang=${language}`);
        await press(page, "summary");
        await press(page, "input[value=guarded]");
        await look("new event");
        await context.close();
      }
    }
  });
});

async function looksRight(page: Page, about: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], about);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(beyond, 0, about);
}
