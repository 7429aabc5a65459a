import assert from "node:assert/strict";
import { parseReceipt, paths, sendToTally, type TallyRequest } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { type ChromiumRig } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { countFiles } from "../support/action-log.ts";
import { createEvent } from "../support/create-event.ts";
import { untilWaiting } from "../support/published.ts";
import { pressByKeyboard } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("en");
const code = "SENDING";

const standing = (page: Page, word: string) =>
  page.waitForSelector(`#challenge-standing[data-standing="${word}"]`, { timeout: 60_000 });

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent);

async function find(page: Page, address: string): Promise<void> {
  const field = await page.waitForSelector("#challenge-address");
  await field!.evaluate((input) => ((input as HTMLInputElement).value = ""));
  await field!.type(address);
  await page.keyboard.press("Enter");
}

/** The request of the preview, as a program would send it. */
async function previewed(page: Page): Promise<TallyRequest> {
  await page.waitForSelector("#challenge-send", { visible: true });
  const [line = "", body = ""] = (await textOf(page, "#challenge-payload")).split(/\n\n/, 2);
  const [, method, url] = /^(PUT|DELETE) (\S+)/.exec(line) ?? [];
  return { method: method as "PUT", url: url!, body };
}

describe.each(firstBrowser)("sending a contribution from %s", (name, launch) => {
  let rig: Rig;
  let tally: TallyProcess;
  let page: Page;
  let receipt: string;
  let request: TallyRequest;

  /** The tally's record of this person, requested with seq 0, which changes nothing. */
  const held = async () => {
    const body = JSON.stringify({ ...JSON.parse(request.body), seq: 0 });
    const answer = await sendToTally(fetch, { ...request, body });
    assert.ok(answer.ok);
    return answer.value;
  };

  const assertAccessible = async () => {
    assert.deepEqual(await axeViolations(page), []);
  };

  beforeAll(async () => {
    [rig, tally] = await Promise.all([launch({ language: "en" }), startTally()]);
    await createEvent(tally, code, 3);
    page = await rig.openDashboard("challenge");
  });

  test("an unreachable address is refused with advice, and no event is joined", async () => {
    for (const bad of ["hello!", "http://example.org/e/ABCD", `${tally.baseUrl}/e/NOPE99`]) {
      await find(page, bad);
      await page.waitForSelector("#challenge-find-outcome .note");
    }
    assert.equal(await page.$("#challenge-join"), null);
  });

  test("the keyboard alone joins and sends, and the tally receives exactly the message shown", async () => {
    await find(page, tally.baseUrl + paths.eventPage(code));
    await pressByKeyboard(page, "#challenge-join");
    // The pressed button is gone: the answer in its place takes the focus.
    await page.waitForSelector("#challenge-joined:focus");
    await page.waitForSelector("#challenge-start.btn--main");
    await page.waitForSelector("#challenge-todo [data-task=data] a[href='#session']");
    assert.equal(await page.$("#challenge-payload"), null);
    await assertAccessible();
    await countFiles(page, "first", 5);
    request = await previewed(page);
    await page.waitForSelector("#challenge-exact:not([open])");
    await page.waitForSelector(".dock #challenge-updates", { visible: true });
    assert.equal((await page.$$("main .btn--main")).length, 1);
    await assertAccessible();
    await pressByKeyboard(page, "#challenge-send");
    await standing(page, "pending");
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    await untilText(page, "#challenge-thanks", t("eventTasks.inCount", { count: 1 }));
    // The page was not loaded again since the event was joined.
    assert.equal(await page.$("#challenge-joined"), null);
    await page.waitForSelector("#challenge-next-title");
    await assertAccessible();
    const answer = await held();
    assert.equal(answer.seq, 1);
    assert.deepEqual(answer.totals, JSON.parse(request.body).totals);
    await untilWaiting({ baseUrl: tally.baseUrl, code }, 1);
    receipt = await textOf(page, "#challenge-receipt");
    assert.equal(parseReceipt(receipt)?.secret, JSON.parse(request.body).secret);

    const data = await rig.openDashboard("my-data");
    const kinds = await data.waitForSelector("#my-data-sent ~ .entries");
    assert.match(
      await kinds!.evaluate((list) => list.textContent),
      new RegExp(t("sentLog.kind.contribution")),
    );
    await data.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
    const texts = await data.$$eval("#my-data-sent ~ .entries pre", (all) =>
      all.map((text) => text.textContent),
    );
    assert.ok(
      texts.includes(`${request.method} ${request.url}\n\n${request.body}`),
      texts.join("\n\n"),
    );
    assert.ok(texts.includes(`GET ${tally.baseUrl}${paths.event(code)}`));
    assert.deepEqual(await axeViolations(data), []);
    await data.close();
    await page.bringToFront();
  });

  test("a message is kept while the tally is down, then sent and counted once", async () => {
    await tally.kill();
    await countFiles(page, "second", 7);
    await press(page, "#challenge-send");
    await standing(page, "kept");
    await assertAccessible();
    await (rig as Partial<ChromiumRig>).killServiceWorker?.();
    await tally.restart();
    // The extension sends it by itself, after the thirty seconds of its first retry.
    await standing(page, "pending");
    const answer = await held();
    assert.equal(answer.seq, 2);
    assert.equal(answer.totals?.measured.files, 12);
    await untilWaiting({ baseUrl: tally.baseUrl, code }, 1);
  });

  test("a receipt restores the contribution in a fresh browser; a mistyped one does not", async () => {
    const fresh = await launch({ language: "en" });
    const other = await fresh.openDashboard("challenge");
    await find(
      other,
      receipt.replace(/.$/, (letter) => (letter === "A" ? "B" : "A")),
    );
    await other.waitForSelector("#challenge-find-outcome .note");
    assert.equal(await other.$("#challenge-join"), null);
    await find(other, receipt);
    await press(other, "#challenge-join");
    await standing(other, "pending");
    await countFiles(other, "elsewhere", 3);
    const next = JSON.parse((await previewed(other)).body);
    assert.equal(next.seq, 3);
    // 12 stored by the tally, and 3 from the new browser.
    assert.equal(next.totals.measured.files, 15);
  });

  test("a withdrawal removes the contribution, and an older message that arrives later changes nothing", async () => {
    await press(page, "#challenge-withdraw");
    await page.waitForSelector("#challenge-withdraw-confirm", { visible: true });
    await page.waitForSelector("details:not([open]) #challenge-withdraw-payload");
    await assertAccessible();
    await press(page, "#challenge-withdraw-confirm");
    await standing(page, "withdrawn");
    const late = await sendToTally(fetch, request);
    assert.ok(late.ok);
    assert.deepEqual(late.value, {
      seq: 3,
      totals: null,
      standing: "withdrawn",
      published: null,
      figures: {},
    });
    await untilWaiting({ baseUrl: tally.baseUrl, code }, 0);
    assert.equal(await page.$("#challenge-joined"), null);
  });
});
