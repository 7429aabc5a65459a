import assert from "node:assert/strict";
import { paths, protocolHeader, protocolVersion } from "@digital-cleanup/challenge";
import type { HTTPRequest } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { createEvent } from "../support/create-event.ts";
import { testAll } from "../support/extent.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { publishWithTwoOthers, untilWaiting } from "../support/published.ts";
import { useTally } from "../support/use-tally.ts";
import {
  onLocalNetwork,
  openForm,
  openJoinPage,
  openMoreChoices,
  receiptOn,
  reviewAndSend,
  sendNumber,
  sentNumber,
  totalsIn,
  touch,
  typeNumber,
  untilKeptOffline,
  untilStanding,
} from "./join-page.ts";

describe("taking part from a phone, in cases that only Chromium lets a test control", () => {
  const here = useTally({ host: "0.0.0.0" });
  beforeAll(async () => {
    for (const code of ["OFFLINE", "LOCAL", "TABS", "LATER"])
      await createEvent(here.tally, code, 3);
    await createEvent(here.tally, "VISIT", 20);
  });

  test("a contribution made offline is sent automatically when the network is back", async () => {
    const event = { baseUrl: here.tally.baseUrl, code: "OFFLINE" };
    const page = await openForm(here.browser, event);
    await typeNumber(page, "files", "5");
    await page.setOfflineMode(true);
    await reviewAndSend(page);
    await untilStanding(page, "kept");
    await untilWaiting(event, 0);
    await page.setOfflineMode(false);
    await untilStanding(page, "pending");
    await untilWaiting(event, 1);
  });

  test("two tabs share one contribution: the second replaces the first", async () => {
    const event = { baseUrl: here.tally.baseUrl, code: "TABS" };
    const context = await here.browser.createBrowserContext();
    const one = await openForm(context, event);
    await typeNumber(one, "files", "3");
    const other = await openJoinPage(context, event);
    await touch(other, "#join-enter").catch(() => undefined);
    await one.bringToFront();
    await reviewAndSend(one);
    await untilStanding(one, "pending");
    await other.bringToFront();
    await typeNumber(other, "files", "4");
    const sent = totalsIn(await reviewAndSend(other));
    await untilStanding(other, "pending");
    // 3 × 4
    assert.equal((await publishWithTwoOthers(here.tally, event, sent)).files?.declared, "12");
    await context.close();
  });

  testAll("an event on a local network works without https", async () => {
    const event = {
      baseUrl: onLocalNetwork(here.tally.baseUrl),
      code: "LOCAL",
    };
    const page = await here.browser.newPage();
    await page.goto(event.baseUrl + paths.joinPage(event.code));
    assert.equal(await page.evaluate(() => isSecureContext), false);

    await touch(page, "#join-enter");
    await sendNumber(page, "files", "9");
    const receipt = await receiptOn(page);
    const elsewhere = await here.browser.createBrowserContext();
    const other = await elsewhere.newPage();
    await other.goto(receipt);
    await touch(other, "#join-restore");
    await untilStanding(other, "pending");
    assert.equal(await sentNumber(other, "files"), 9);
    await elsewhere.close();
  });

  testAll("without browser storage the page works for this visit and shows a warning", async () => {
    const page = await here.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(here.tally.baseUrl + paths.joinPage("VISIT"));
    await touch(page, "#join-enter");
    await sendNumber(page, "files", "2");
    await page.waitForSelector("#join-not-kept");
    assert.match(await receiptOn(page), /#receipt=/);
    await page.close();
  });

  testAll(
    "an updated server is announced, and the sent contribution survives the reload",
    async () => {
      const page = await openForm(here.browser, { baseUrl: here.tally.baseUrl, code: "LATER" });
      await typeNumber(page, "files", "6");
      await page.setRequestInterception(true);
      const answerAsNewer = (request: HTTPRequest) =>
        request.method() === "PUT"
          ? request.respond({ headers: { [protocolHeader]: `${protocolVersion + 1}` }, body: "{}" })
          : request.continue();
      page.on("request", answerAsNewer);
      await reviewAndSend(page);
      await untilStanding(page, "newerServer");
      page.off("request", answerAsNewer);
      await page.setRequestInterception(false);
      await touch(page, "#join-reload");
      await untilStanding(page, "pending");
      assert.equal(await sentNumber(page, "files"), 6);
      await page.close();
    },
  );

  testAll("the page can be installed, and opens offline once a person has started", async () => {
    const page = await openJoinPage(here.browser, { baseUrl: here.tally.baseUrl, code: "VISIT" });
    const session = await page.createCDPSession();
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A test's browser has no window that can install the page, or its context is private.
    assert.deepEqual(
      installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"),
      [],
    );
    await touch(page, "#join-enter");
    await untilKeptOffline(page);
    await page.setOfflineMode(true);
    await page.goto(`${here.tally.baseUrl}${paths.joinPage("VISIT")}?lang=fr`);
    await touch(page, "#join-enter");
    await page.waitForSelector("#join-files");
    await page.close();
  });

  test("the form with all numbers and the dialogs are accessible, and fit in 320 pixels", async () => {
    const context = await here.browser.createBrowserContext();
    const page = await openForm(context, { baseUrl: here.tally.baseUrl, code: "VISIT" });
    await typeNumber(page, "files", "x");
    await touch(page, "#join-review");
    await page.waitForSelector("[aria-invalid=true]");
    await assertReadsWell(page, "note");
    await typeNumber(page, "files", "30000");
    await touch(page, "#join-review");
    await page.waitForSelector("#join-doubts");
    await assertReadsWell(page, "review");
    await touch(page, "#join-send");
    await untilStanding(page, "pending");
    await openMoreChoices(page);
    for (const asked of ["withdraw", "forget"]) {
      await touch(page, `#join-${asked}`);
      await page.waitForSelector(`#join-${asked}-confirm`, { visible: true });
      await assertReadsWell(page, asked);
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog", { hidden: true });
    }
    await context.close();
  });
});
