import assert from "node:assert/strict";
import { createFormat, loadText } from "@digital-cleanup/text";
import type { Browser, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { testBeyondMain } from "../support/extent.ts";
import { untilText } from "../support/until-text.ts";
import {
  openJoinPage,
  reviewAndSend,
  totalsIn,
  touch,
  typeNumber,
  untilStanding,
} from "./join-page.ts";
import { bareBrowsers } from "../support/browsers.ts";

const t = await loadText("fr");
const format = createFormat("fr");

/** The fields that a person sees, by their id. */
const seenFields = (page: Page): Promise<string[]> =>
  page.$$eval("form input", (inputs) =>
    inputs.filter((input) => input.checkVisibility()).map(({ id }) => id),
  );

describe.each(bareBrowsers)("correcting what was sent from a phone in %s", (name, launch) => {
  let browser: Browser;
  let tally: TallyProcess;
  beforeAll(async () => {
    [browser, tally] = await Promise.all([launch(), startTally()]);
  });

  test("shows the lines that were sent with their total, and replaces them", async () => {
    await createEvent(tally, "CORRECT", 3, "--challenges=data,reuse");
    const page = await openJoinPage(browser, { baseUrl: tally.baseUrl, code: "CORRECT" });
    await touch(page, "#join-task-photos");
    await typeNumber(page, "bytes-media", "2,4");
    await touch(page, "#join-check");
    await touch(page, "#join-send");
    await untilStanding(page, "pending");

    await touch(page, "#join-change");
    await page.waitForSelector("#join-review");
    assert.deepEqual(await seenFields(page), ["join-bytes-media"]);
    await untilText(page, "h1", t("tally.join.change"));
    await untilText(page, "#join-total", format.bytes(2_400_000_000));
    await typeNumber(page, "bytes-media", "1,9");
    const instead = t("tally.join.insteadOf", { size: format.bytes(2_400_000_000) });
    await untilText(page, "#join-total", instead);
    await untilText(page, "#join-total", format.bytes(1_900_000_000));
    assert.deepEqual(await axeViolations(page), []);

    // Another kind is one touch away, and its field does not pass for the sum of all.
    await touch(page, "#join-add");
    await page.waitForSelector("#join-bytes-other", { visible: true });
    assert.equal(
      await page.$eval("[for=join-bytes-other]", (label) => label.textContent),
      t("tally.join.bytesElsewhere"),
    );
    await typeNumber(page, "emails", "12");
    assert.deepEqual(await axeViolations(page), []);
    const { declared } = totalsIn(await reviewAndSend(page));
    assert.deepEqual(declared.bytesByCategory, { media: 1_900_000_000 });
    assert.equal(declared.emails, 12);
    await untilStanding(page, "pending");

    await touch(page, "#join-change");
    await page.waitForSelector("#join-review");
    assert.deepEqual(await seenFields(page), ["join-bytes-media", "join-emails"]);
  });

  testBeyondMain(name)("an origin beside the first number is seen to add to it", async () => {
    await createEvent(tally, "ORIGINS", 3);
    const page = await openJoinPage(browser, { baseUrl: tally.baseUrl, code: "ORIGINS" });
    await touch(page, "#join-start");
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
