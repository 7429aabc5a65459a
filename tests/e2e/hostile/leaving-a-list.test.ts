import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import {
  listsHost,
  openUnsubscribeServer,
  type UnsubscribeServer,
} from "../../corpus/webmail/unsubscribe-server.ts";
import { type MessageRecord, recordMessages } from "../../rig/page/record-messages.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { answerOrder, untilOrder } from "../support/answer-order.ts";
import { testAll } from "../support/extent.ts";
import { openReview } from "../webmail/open-review.ts";
import { openReviewedWebmail } from "../webmail/reviewed-webmail.ts";
import type { ReviewSide } from "../webmail/review-panel.ts";
import { visitObserved } from "../webmail/visit-watched.ts";
import { sendFrom } from "../../rig/page/send-from.ts";
import { firstBrowser } from "../support/browsers.ts";

const item = 'li[data-address="lettre@pommelune.test"]';

describe.each(firstBrowser)("leaving a list whose sender is hostile, in %s", (name, launch) => {
  let rig: Rig;
  let messageRecord: MessageRecord;
  let lists: UnsubscribeServer;
  let site: Awaited<ReturnType<typeof openReviewedWebmail>>;
  let page: Page;
  let tabId: number;
  let panel: ReviewSide;
  beforeAll(async () => {
    rig = await launch({ takesAnyCertificate: true, localNames: [listsHost] });
    messageRecord = await recordMessages(rig);
  });
  beforeEach(async () => {
    lists = await openUnsubscribeServer();
  });
  afterEach(() => page.close());

  /** Opens the review from the popup. The headers of the messages name addresses of `origin`. */
  const openHostileReview = async (origin: string) => {
    site = await openReviewedWebmail("roundcube", origin);
    await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
    page = await visitObserved(rig, messageRecord, site.address);
    tabId = await rig.tabIdOf(page);
    panel = await openReview(rig, messageRecord.page, page);
    await panel.untilState("ready");
  };
  const send = (message: object) => sendFrom(messageRecord.page, tabId, message);

  test("follows no redirect", async () => {
    lists.redirectTo = `${lists.loopbackOrigin}/inside`;
    await openHostileReview(lists.origin);
    await panel.press(`${item} input[value="leave"]`);
    await panel.until("#apply:not(:disabled)");
    await panel.press("#apply");
    await answerOrder(rig, page);
    await panel.until(`${item} [data-outcome="redirected"]`);
    assert.deepEqual(
      lists.requests().map(({ path }) => path),
      ["/leave/pommelune"],
    );
  });

  test("sends nothing to an address of this machine, whose page the person may open", async () => {
    await openHostileReview(lists.loopbackOrigin);
    assert.deepEqual(await panel.look('input[value="leave"]'), []);
    assert.equal((await panel.look(`${item} a`)).length, 1);
    const url = `${lists.loopbackOrigin}/leave/pommelune`;
    assert.equal(
      (await send({ type: "webmail/order", number: 1, leaves: [url], moves: 0 })) ?? null,
      null,
    );
    assert.equal((await send({ type: "webmail/unsubscribe", url })) ?? null, null);
    assert.deepEqual(lists.requests(), []);
  });

  test("sends nothing that was not confirmed in the popup, and nothing twice", async () => {
    await openHostileReview(lists.origin);
    const url = `${lists.origin}/leave/pommelune`;
    const ask = async () => (await send({ type: "webmail/unsubscribe", url })) ?? null;
    assert.equal(await ask(), null);
    // A page that has taken over its process asks, and can press nothing in the popup.
    await send({ type: "webmail/order", number: 1, leaves: [url], moves: 0 });
    assert.equal(await ask(), null);
    const cancelled = await answerOrder(rig, page, "cancel");
    assert.ok(cancelled.includes(new URL(url).host), cancelled);
    assert.equal(await ask(), null);
    assert.deepEqual(lists.requests(), []);
    await send({ type: "webmail/order", number: 2, leaves: [url], moves: 0 });
    await answerOrder(rig, page);
    assert.equal(await ask(), "confirmed");
    assert.equal(await ask(), null);
    assert.equal(lists.requests().length, 1);
  });

  testAll("sends nothing once the panel is closed", async () => {
    await openHostileReview(lists.origin);
    const url = `${lists.origin}/leave/pommelune`;
    await send({ type: "webmail/order", number: 1, leaves: [url], moves: 0 });
    const popup = await untilOrder(rig);
    await page.bringToFront();
    await page.keyboard.press("Escape");
    await panel.untilClosed();
    await waitUntil("a closed popup", async () => !(await popup.isOpen()));
    assert.equal((await send({ type: "webmail/unsubscribe", url })) ?? null, null);
    assert.deepEqual(lists.requests(), []);
  });
});
