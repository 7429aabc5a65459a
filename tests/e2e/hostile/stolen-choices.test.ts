import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
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
import { firstOrAll, testAll } from "../support/extent.ts";
import { openReview } from "../webmail/open-review.ts";
import { openReviewedWebmail } from "../webmail/reviewed-webmail.ts";
import type { ReviewSide } from "../webmail/review-panel.ts";
import { attacksByStyle, findOverlay, moveIntoShadowRoot } from "./attacks.ts";
import { visitWatched } from "../webmail/visit-watched.ts";
import { firstBrowser } from "../support/browsers.ts";

const t = await loadText("fr");
const item = 'li[data-address="lettre@pommelune.test"]';
const leave = `${item} input[value="leave"]`;

const attacks: Record<string, string> = {
  "covers it with a popover that lets clicks through": `const cover = document.createElement("div"); cover.popover = "manual"; cover.textContent = "Lire le message"; cover.style = "all: initial; position: fixed; inset: 0; width: 100%; height: 100%; background: white; pointer-events: none"; document.documentElement.append(cover); cover.showPopover()`,
  "makes it transparent": `${findOverlay} host.style.setProperty("opacity", "0.01", "important")`,
  "takes it out of the top layer and fades the page": `${findOverlay} host.hidePopover?.(); document.documentElement.style.opacity = "0.01"`,
  ...attacksByStyle,
};

describe.each(firstBrowser)(
  "a choice in the review that its webmail steals, in %s",
  (name, launch) => {
    let rig: Rig;
    let messageRecord: MessageRecord;
    let lists: UnsubscribeServer;
    let site: Awaited<ReturnType<typeof openReviewedWebmail>>;
    let page: Page;
    let panel: ReviewSide;
    beforeAll(async () => {
      rig = await launch({ takesAnyCertificate: true, localNames: [listsHost] });
      messageRecord = await recordMessages(rig);
    });
    beforeEach(async () => {
      lists = await openUnsubscribeServer();
      site = await openReviewedWebmail("roundcube", lists.origin);
      await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
      page = await visitWatched(rig, messageRecord, site.address);
      panel = await openReview(rig, messageRecord.page, page);
      await panel.untilState("ready");
      await panel.untilReady();
    });
    afterEach(() => page.close());

    const click = async (selector: string) => {
      const { x, y } = await panel.middleOf(selector);
      await page.mouse.click(x, y);
    };
    /** A picture of the choice and around, without the pointer on it. */
    const picture = async () => {
      const { x, y } = await panel.middleOf(leave);
      await page.mouse.move(5, 5);
      const clip = { x: x - 80, y: y - 40, width: 200, height: 70 };
      return Buffer.from(await page.screenshot({ clip })).toString("base64");
    };
    const isChosen = async () => (await panel.look(`${leave}:checked`)).length > 0;

    for (const [attack, script] of firstOrAll(Object.entries(attacks))) {
      test(`does not count if the page ${attack}`, async () => {
        const before = await picture();
        await page.evaluate(script);
        // A press may count until the page's change is drawn.
        await wait(1500);
        // A panel that the page has moved to another document is closed.
        if (!(await panel.isOpen())) return;
        // A panel that looks as before was not attacked: it stays above the page.
        const isAsBefore = (await picture()) === before;
        await click(leave);
        await wait(500);
        if (!isAsBefore) assert.equal(await isChosen(), false);
      });
    }

    testAll("closes the panel if the page puts it into a shadow root of its own", async () => {
      await page.evaluate(moveIntoShadowRoot);
      await panel.untilClosed();
    });

    testAll("does not count on the button that applies, and the panel says why", async () => {
      await click(leave);
      await waitUntil("a choice", isChosen);
      await page.evaluate(Object.values(attacks)[0]!);
      await wait(1500);
      // A press is explained once the panel has been there for a while.
      await waitUntil("an explanation", async () => {
        await click("#apply");
        return (await panel.look("footer p"))[0]?.text === t("webmailReview.notSeen");
      });
      assert.deepEqual(lists.requests(), []);
      await click("#close");
      await panel.untilClosed();
    });

    testAll("is not read or closed by events and names of the page", async () => {
      const seen = await page.evaluate(`(() => {
        ${findOverlay}
        host.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        return [host.outerHTML, host.shadowRoot];
      })()`);
      assert.deepEqual(seen, ['<section popover="manual"></section>', null]);
      assert.ok(await panel.isOpen());
    });
  },
);
