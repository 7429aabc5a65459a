import assert from "node:assert/strict";
import { afterEach, describe, test } from "vitest";
import { untilKeptOffline } from "../phone/join-page.ts";
import { bareBrowsers } from "../support/browsers.ts";
import { createEvent } from "../support/create-event.ts";
import { testBeyondMain } from "../support/extent.ts";
import { press } from "../support/press.ts";
import { readPublic } from "../support/published.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import {
  counted,
  newHelper,
  openDeskPage,
  readCollected,
  retryIfOffered,
  tap,
  untilDeskState,
} from "./desk-page.ts";

describe.each(bareBrowsers)("the desk in %s", (name, launch) => {
  const more = testBeyondMain(name);
  const here = useTally({ launch });

  afterEach(async () => {
    // Each open desk holds a stream, and a browser opens six connections per server.
    const [, ...opened] = await here.browser.pages();
    for (const page of opened) await page.close().catch(() => undefined);
  });

  test("counting, weighing and undoing are published at once", async () => {
    const place = await createEvent(here.tally, "COUNT", 3);
    const { key } = await newHelper(place, "Library");
    const page = await openDeskPage(here.browser, place, key);
    await untilDeskState(page, "idle", 0);
    assert.equal(await page.evaluate(() => location.hash), "");
    const isOff = (id: string) =>
      page.$eval(id, (button) => button.getAttribute("aria-disabled") === "true");
    assert.equal(await isOff("#remove-laptop"), true);

    await tap(page, "laptop", 3);
    await press(page, "#remove-laptop");
    await page.click('input[value="broken"]');
    await press(page, "#add-screen");
    await page.type("#weight", "14,2");
    await page.type("#pieces", "9");
    await press(page, "#add-weight");
    await page.type("#weight", "0.8");
    await page.keyboard.press("Enter");
    await untilText(page, "[role=status]", "Total 15 kg.");
    await untilDeskState(page, "idle", 0);
    // 3 − 1 laptops; 14.2 and 0.8 kg
    assert.deepEqual((await readPublic(place)).collected, {
      devices: { laptop: { working: "2", broken: "0" }, screen: { working: "0", broken: "1" } },
      grams: "15000",
      pieces: "9",
    });
    await press(page, 'button[aria-label*="14.2"]');
    await untilDeskState(page, "idle", 0);
    assert.equal((await readPublic(place)).collected.grams, "800");
  });

  more("taps before an offline reload count once when the server is back", async () => {
    const place = await createEvent(here.tally, "RELOAD", 3);
    const page = await openDeskPage(here.browser, place, place.organiserKey);
    await tap(page, "tablet", 10);
    await untilDeskState(page, "idle", 0);
    await untilKeptOffline(page, 3);
    await here.tally.kill();
    await tap(page, "tablet", 5);
    await untilDeskState(page, "failing", 5);
    await page.reload();
    await untilDeskState(page, "failing", 5);
    assert.equal(await counted(page, "tablet-working"), "15");
    await tap(page, "tablet", 5);
    await press(page, "#remove-tablet");

    await here.tally.restart();
    await retryIfOffered(page);
    await untilDeskState(page, "idle", 0);
    // 10, 5 and 5, one of them undone.
    assert.equal(await readCollected(place, "tablet"), "19");
    assert.equal(await counted(page, "tablet-working"), "19");
  });

  more("a desk shows what another one counts", async () => {
    const place = await createEvent(here.tally, "OTHERS", 3);
    const page = await openDeskPage(here.browser, place, place.organiserKey);
    await untilDeskState(page, "idle", 0);
    const { key } = await newHelper(place, "Hall");
    const context = await here.browser.createBrowserContext();
    const elsewhere = await openDeskPage(context, place, key);
    await tap(elsewhere, "desktop", 4);
    await page.waitForSelector('data#desktop-working[value="4"]');
    await context.close();
  });

  more("without its key it shows what is missing and counts nothing", async () => {
    const place = await createEvent(here.tally, "NOKEY", 3);
    const page = await openDeskPage(here.browser, place);
    await untilDeskState(page, "noKey", 0);
    assert.equal(await page.$("#add-laptop"), null);
    assert.match(await page.$eval("[role=alert]", (note) => note.textContent), /whole link/);
  });
});
