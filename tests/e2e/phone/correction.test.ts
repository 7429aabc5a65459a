import assert from "node:assert/strict";
import { createFormat, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { bareBrowsers } from "../support/browsers.ts";
import { createEvent } from "../support/create-event.ts";
import { testBeyondMain } from "../support/extent.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import {
  openForm,
  openMoreChoices,
  reviewAndSend,
  sendNumber,
  sendShown,
  totalsIn,
  touch,
  typeNumber,
  untilSentNumber,
  untilStanding,
} from "./join-page.ts";

const t = await loadText("fr");
const format = createFormat("fr");

/** What a person can type in, choose, press or follow, by its id. */
const seenControls = (page: Page): Promise<string[]> =>
  page.$$eval("#join :is(input, select, button, a, summary)", (controls) =>
    controls.filter((control) => control.checkVisibility()).map(({ id }) => id),
  );

const afterLines = ["join-send", "join-cancel", "join-more"];

describe.each(bareBrowsers)("correcting what was sent from a phone in %s", (name, launch) => {
  const here = useTally({ launch });

  test("shows a field for each line that was sent with their total, nothing else, and replaces them", async () => {
    await createEvent(here.tally, "CORRECT", 3, "--challenges=data,reuse");
    const page = await openForm(here.browser, { baseUrl: here.tally.baseUrl, code: "CORRECT" });
    await touch(page, "#join-announce");
    await typeNumber(page, "bytes-other", "2,4");
    await sendNumber(page, "devices-laptop-broken", "1");

    await touch(page, "#join-change");
    await page.waitForSelector("#join-send");
    const lines = ["join-bytes-other", "join-unit-bytes-other", "join-devices-laptop-broken"];
    assert.deepEqual(await seenControls(page), [...lines, ...afterLines]);
    await untilText(page, "h1", t("tally.join.correctTitle"));
    await untilText(page, "#join-total", format.bytes(2_400_000_000));
    await typeNumber(page, "bytes-other", "1,9");
    const instead = t("tally.join.insteadOf", { size: format.bytes(2_400_000_000) });
    await untilText(page, "#join-total", instead);
    await untilText(page, "#join-total", format.bytes(1_900_000_000));
    assert.deepEqual(await axeViolations(page), []);
    const { declared } = totalsIn(await sendShown(page));
    assert.deepEqual(declared.bytesByCategory, { other: 1_900_000_000 });
    await untilSentNumber(page, "bytes", 1_900_000_000);
    await untilStanding(page, "pending");
  });

  testBeyondMain(name)("a cancelled correction leaves what was sent", async () => {
    await createEvent(here.tally, "CANCEL", 3);
    const page = await openForm(here.browser, { baseUrl: here.tally.baseUrl, code: "CANCEL" });
    await sendNumber(page, "emails", "40");
    await touch(page, "#join-change");
    await typeNumber(page, "emails", "4");
    await touch(page, "#join-cancel");
    await untilSentNumber(page, "emails", 40);

    // An emptied line stays where it is, and is not a way to withdraw.
    await touch(page, "#join-change");
    await typeNumber(page, "emails", "0");
    await touch(page, "#join-send");
    await untilText(page, "#join-nothing", t("tally.join.nothingLeft"));
    assert.deepEqual(await seenControls(page), ["join-emails", ...afterLines]);
  });

  testBeyondMain(name)("another number is a folded choice, and adds a line", async () => {
    await createEvent(here.tally, "ADDS", 3);
    const page = await openForm(here.browser, { baseUrl: here.tally.baseUrl, code: "ADDS" });
    await sendNumber(page, "emails", "40");
    await openMoreChoices(page);
    assert.deepEqual(await axeViolations(page), []);
    await touch(page, "#join-add");
    await typeNumber(page, "files", "12");
    await reviewAndSend(page);
    await untilSentNumber(page, "files", 12);
    await untilStanding(page, "pending");
    await touch(page, "#join-change");
    await page.waitForSelector("#join-send");
    assert.deepEqual(await seenControls(page), ["join-files", "join-emails", ...afterLines]);
  });

  testBeyondMain(name)("an origin beside the first number is seen to add to it", async () => {
    await createEvent(here.tally, "ORIGINS", 3);
    const page = await openForm(here.browser, { baseUrl: here.tally.baseUrl, code: "ORIGINS" });
    const label = "[for=join-bytes-other]";
    await untilText(page, label, t("contribution.bytes"));
    await typeNumber(page, "bytes-other", "3,2");
    assert.equal(await page.$("#join-total"), null);
    await touch(page, "details:has(#join-bytes-media) summary");
    await typeNumber(page, "bytes-media", "2,4");
    // 3.2 and 2.4 GB
    await untilText(page, "#join-total", format.bytes(5_600_000_000));
    await untilText(page, label, t("tally.join.bytesElsewhere"));
  });
});
