import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { describe, test } from "vitest";
import { firstBareBrowser } from "../support/browsers.ts";
import { createEvent } from "../support/create-event.ts";
import { testBeyondMain } from "../support/extent.ts";
import { type Place, publishWithTwoOthers, untilWaiting } from "../support/published.ts";
import { useTally } from "../support/use-tally.ts";
import {
  askStanding,
  keptBy,
  openForm,
  openJoinPage,
  openMoreChoices,
  receiptOn,
  recordBodies,
  recordedBodies,
  reviewAndSend,
  sendNumber,
  sendShown,
  sentNumber,
  totalsIn,
  touch,
  touchIfThere,
  typeNumber,
  untilKeptOffline,
  untilSentNumber,
  untilStanding,
} from "./join-page.ts";

describe.each(firstBareBrowser)("taking part from a phone in %s", (name, launch) => {
  const here = useTally({ launch });
  /** A separate event for each test. */
  const place = async (code: string): Promise<Place> => {
    await createEvent(here.tally, code, 3);
    return { baseUrl: here.tally.baseUrl, code };
  };

  test("the message sent is the one shown; it counts once, and can be changed and withdrawn", async () => {
    const event = await place("SEND");
    const page = await openForm(here.browser, event);
    await typeNumber(page, "files", "240");
    await typeNumber(page, "bytes-other", "3,2");
    await recordBodies(page);
    const shown = await reviewAndSend(page);
    await untilStanding(page, "pending");
    const [heading, ...body] = shown.split("\n\n");
    assert.equal(heading, `PUT ${event.baseUrl}${paths.contribution(event.code)}`);
    assert.deepEqual(JSON.parse(body.join("\n\n")).totals.declared.bytesByCategory, {
      other: 3_200_000_000,
    });
    assert.deepEqual(await recordedBodies(page), [body.join("\n\n")]);
    await untilWaiting(event, 1);

    await touch(page, "#join-change");
    await page.waitForSelector("#join-files");
    assert.equal(
      await page.$eval("#join-files", (field) => (field as HTMLInputElement).value),
      "240",
    );
    await typeNumber(page, "files", "250");
    await touch(page, "#join-more");
    await touch(page, "#join-add");
    await typeNumber(page, "emails", "12");
    await reviewAndSend(page);
    await untilSentNumber(page, "emails", 12);
    await untilStanding(page, "pending");
    await untilWaiting(event, 1);

    await openMoreChoices(page);
    await touch(page, "#join-withdraw");
    await page.waitForSelector("#join-withdraw-confirm", { visible: true });
    // The exact request is for those who ask for it.
    await page.waitForSelector("details:not([open]) #join-withdraw-payload");
    await touch(page, "#join-withdraw-confirm");
    await untilStanding(page, "withdrawn");
    await untilWaiting(event, 0);

    await touch(page, "#join-change");
    const sent = totalsIn(await reviewAndSend(page));
    await untilStanding(page, "pending");
    const totals = await publishWithTwoOthers(here.tally, event, sent);
    // 3 × 250 and 3 × 12
    assert.deepEqual([totals.files?.declared, totals.emails?.declared], ["750", "36"]);
    await askStanding(page);
    await untilStanding(page, "published");
  });

  test("a contribution survives a stopped server and a reload, and counts once", async () => {
    const event = await place("OUTAGE");
    const page = await openForm(here.browser, event);
    await typeNumber(page, "files", "30");
    await untilKeptOffline(page);
    await here.tally.kill();
    const shown = await reviewAndSend(page);
    await untilStanding(page, "kept");
    await page.reload();
    await untilStanding(page, "kept");
    assert.equal(await sentNumber(page, "files"), 30);

    await here.tally.restart();
    // The last try may be long ago: a person who comes back does not wait.
    await touchIfThere(page, "#join-retry");
    await untilStanding(page, "pending");
    await untilWaiting(event, 1);
    const totals = await publishWithTwoOthers(here.tally, event, totalsIn(shown));
    // 3 × 30
    assert.equal(totals.files?.declared, "90");
    assert.equal(JSON.parse(shown.split("\n\n")[1]!).seq, 1);
  });

  testBeyondMain(name)("a receipt restores the contribution in another browser", async () => {
    const event = await place("RECEIPT");
    const page = await openForm(here.browser, event);
    await sendNumber(page, "files", "7");
    const receipt = await receiptOn(page);
    assert.match(receipt, /#receipt=/);

    const elsewhere = await here.browser.createBrowserContext();
    const other = await elsewhere.newPage();
    await other.goto(receipt);
    await touch(other, "#join-restore");
    await untilStanding(other, "pending");
    assert.equal(new URL(other.url()).hash, "");
    assert.equal(await sentNumber(other, "files"), 7);
    await touch(other, "#join-change");
    await typeNumber(other, "files", "8");
    const sent = totalsIn(await sendShown(other));
    await untilSentNumber(other, "files", 8);
    await untilStanding(other, "pending");

    // The first browser is notified, and does not overwrite it.
    await page.bringToFront();
    await askStanding(page);
    await untilSentNumber(page, "files", 8);
    await openMoreChoices(page);
    await touch(page, "#join-forget");
    await touch(page, "#join-forget-confirm");
    await page.waitForSelector("#join-start");
    assert.equal(await keptBy(page), null);
    await elsewhere.close();
    // 3 × 8
    assert.equal((await publishWithTwoOthers(here.tally, event, sent)).files?.declared, "24");
  });

  testBeyondMain(name)(
    "after the close nothing is accepted, and earlier contributions stay",
    async () => {
      const event = await place("CLOSES");
      const page = await openForm(here.browser, event);
      await typeNumber(page, "files", "12");
      await touch(page, "#join-review");
      await page.waitForSelector("#join-send");
      await here.tally.cli("close", event.code);
      await sendShown(page);
      await untilStanding(page, "closed");
      assert.match((await keptBy(page))!, /"files":"12"/);
      const late = await openJoinPage(here.browser, { ...event });
      await late.waitForFunction(() => !document.querySelector("#join-start"));
    },
  );
});
