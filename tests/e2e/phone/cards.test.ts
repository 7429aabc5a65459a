import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { createFormat, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { firstBareBrowser } from "../support/browsers.ts";
import { createEvent } from "../support/create-event.ts";
import { pressByKeyboard } from "../support/keyboard.ts";
import { untilWaiting } from "../support/published.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import {
  openJoinPage,
  sendShown,
  totalsIn,
  touch,
  typeNumber,
  untilSentNumber,
  untilStanding,
} from "./join-page.ts";

const t = await loadText("fr");
const format = createFormat("fr");

/** Waits for a step by its title. Checks that the step starts at the top, with the focus on its title. */
async function assertAtStep(page: Page, title: string): Promise<void> {
  await untilText(page, "h1", title);
  const place = () =>
    page.evaluate(() => ({
      scrolledPx: Math.round(scrollY),
      focused: document.activeElement?.textContent,
    }));
  assert.deepEqual(await place(), { scrolledPx: 0, focused: title });
}

/** Whether the middle of an element can be touched without scrolling. */
const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });

describe.each(firstBareBrowser)("the cards on a phone in %s", (_name, launch) => {
  const here = useTally({ launch });

  const open = async (code: string, ...flags: string[]): Promise<Page> => {
    await createEvent(here.tally, code, 3, ...flags);
    return openJoinPage(here.browser, { baseUrl: here.tally.baseUrl, code });
  };

  test("the last card subtracts the space used from that of the first, and the page thanks by number", async () => {
    const page = await open("TASKS", "--challenges=data");
    await page.setViewport({ ...page.viewport()!, width: 320, height: 568 });
    await touch(page, "#join-iphone");
    await typeNumber(page, "space-before", "52,6");
    await touch(page, "#join-start");
    await assertAtStep(page, t("tally.join.tasks.photos.title"));
    // Only the way on the chosen phone.
    await untilText(page, "#join", "Ouvrez Photos");
    assert.doesNotMatch(await page.$eval("#join", (step) => step.textContent), /galerie/);
    // The cards measure what this task frees.
    assert.equal(await page.$("#join-add-number"), null);
    assert.ok(await isInView(page, "#join-done"));
    await touch(page, "#join-done");
    await assertAtStep(page, t("tally.join.tasks.messages.title"));
    await touch(page, "#join-finish");
    await assertAtStep(page, t("tally.join.space.again"));
    await untilText(page, "#join-freed", "52,6 Go");
    await typeNumber(page, "space-after", "49.2");
    // 52.6 − 49.2
    const freed = format.bytes(3_400_000_000);
    await untilText(page, "#join-freed", t("tally.join.space.freed", { size: freed }));
    await touch(page, "#join-next");
    await assertAtStep(page, t("tally.join.review"));
    await untilText(page, "#join", "de 52,6 à 49,2 Go");
    assert.ok(await isInView(page, "#join-send"));
    const { declared } = totalsIn(await sendShown(page));
    assert.deepEqual(declared.bytesByCategory, { other: 3_400_000_000 });
    await untilStanding(page, "pending");
    await assertAtStep(page, t("tally.join.sent.rank", { rank: 1 }));
    await untilText(page, "#join-beside", freed);
    // Twice K
    await untilText(page, "#join-beside", t("tally.join.sent.gathering", { appearsAt: 6 }));
    await untilWaiting({ baseUrl: here.tally.baseUrl, code: "TASKS" }, 1);

    await page.goto(`${here.tally.baseUrl}${paths.eventPage("TASKS")}?lang=fr`);
    await untilText(page, "#own", t("tally.event.own.sent"));
  });

  test("what cannot be read on a card that was passed holds up no other card, and is asked for in the end", async () => {
    const page = await open("WRONG", "--challenges=data,reuse");
    await touch(page, "#join-unknown");
    await touch(page, "#join-pass");
    await assertAtStep(page, t("tally.join.tasks.photos.title"));
    await touch(page, "#join-add-number");
    await typeNumber(page, "bytes-media", "a lot");
    await touch(page, "#join-pass");
    await assertAtStep(page, t("tally.join.tasks.messages.title"));
    await touch(page, "#join-done");
    await assertAtStep(page, t("tally.join.tasks.apps.title"));
    await touch(page, "#join-finish");
    await page.waitForSelector("#join-bytes-media[aria-invalid=true]");
  });

  test("a space used that cannot be read is asked for after the form of those who cleaned up before", async () => {
    const page = await open("BEFORE", "--challenges=data");
    await typeNumber(page, "space-before", "a lot");
    await touch(page, "#join-enter");
    await typeNumber(page, "files", "40");
    await touch(page, "#join-review");
    await page.waitForSelector("#join-space-before[aria-invalid=true]");
  });

  test("after “I don't know” each task is done with or without a number, and the last leads to the review", async () => {
    const page = await open("UNKNOWN", "--challenges=data,reuse");
    await touch(page, "#join-unknown");
    await assertAtStep(page, t("tally.join.tasks.devices.title"));
    await touch(page, "#join-pass");
    await assertAtStep(page, t("tally.join.tasks.photos.title"));
    await touch(page, "#join-add-number");
    await typeNumber(page, "bytes-media", "a lot");
    await touch(page, "#join-done");
    await page.waitForSelector("#join-bytes-media[aria-invalid=true]:focus");
    await typeNumber(page, "bytes-media", "1,9");
    await touch(page, "#join-done");
    for (const task of ["messages", "apps", "files"] as const) {
      await assertAtStep(page, t(`tally.join.tasks.${task}.title`));
      await touch(page, "#join-done");
    }
    await assertAtStep(page, t("tally.join.tasks.mail.title"));
    // A phone forgets a page that is left for another app.
    await page.reload();
    await touch(page, "#join-done");
    await assertAtStep(page, t("tally.join.review"));
    await untilSentNumber(page, "bytes", 1_900_000_000);
    assert.equal(await page.$("#join-emails"), null);
  });

  test("without any number there is nothing to send, and the first card is one touch away", async () => {
    const page = await open("NOTHING", "--challenges=data");
    await touch(page, "#join-unknown");
    await touch(page, "#join-finish");
    await assertAtStep(page, t("tally.join.nothing.title"));
    assert.equal(await page.$("#join-send"), null);
    await touch(page, "#join-back-to-start");
    await assertAtStep(page, t("tally.join.space.title"));
    await touch(page, "#join-start");
    await page.waitForSelector("#join-space-before[aria-invalid=true]:focus");
  });

  test("more space used than before sends no volume, and more than half is asked about", async () => {
    const page = await open("UNLIKELY");
    await typeNumber(page, "space-before", "52");
    await touch(page, "#join-start");
    await touch(page, "#join-finish");
    await typeNumber(page, "space-after", "5,2");
    await untilText(page, "#join-freed", t("tally.join.space.mostOfPhone"));
    // 52 − 5.2: a person who subtracts finds the same
    await untilText(page, "#join-freed", "46,8 Go");
    await typeNumber(page, "space-after", "53");
    await untilText(page, "#join-freed", t("tally.join.space.nothingFreed"));
    await touch(page, "#join-next");
    await assertAtStep(page, t("tally.join.nothing.title"));
    await untilText(page, "#join", t("tally.join.space.nothingFreed"));
  });

  test("before the event the keyboard alone fills in the cards, which stay after a reload", async () => {
    const page = await open(
      "FUTURE",
      "--challenges=data",
      "--starts=2099-01-01",
      "--ends=2099-01-31",
    );
    await pressByKeyboard(page, "#join-unknown");
    await assertAtStep(page, t("tally.join.tasks.photos.title"));
    await pressByKeyboard(page, "#join-pass");
    await pressByKeyboard(page, "#join-done");
    await assertAtStep(page, t("tally.join.tasks.apps.title"));
    await pressByKeyboard(page, "#join-add-number");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await assertAtStep(page, t("tally.join.tasks.files.title"));
    await page.reload();
    await untilText(page, "h1", t("tally.join.tasks.files.title"));
    await pressByKeyboard(page, "#join-finish");
    await assertAtStep(page, t("tally.join.review"));
    const day = format.day("2099-01-01");
    await untilText(page, "#join-offer", t("tally.join.notStarted", { day }));
    assert.equal(await page.$("#join-send"), null);
  });
});
