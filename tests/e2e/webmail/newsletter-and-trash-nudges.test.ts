import { dayMs } from "@digital-cleanup/challenge";
import assert from "node:assert/strict";
import { emptyHabitState } from "@digital-cleanup/habits";
import { loadText, type Text } from "@digital-cleanup/text";
import { beforeAll, describe, test } from "vitest";
import { lists } from "../../corpus/webmail/messages.ts";
import {
  openUnsubscribeServer,
  type UnsubscribeServer,
} from "../../corpus/webmail/unsubscribe-server.ts";
import { allMailboxWords } from "../../corpus/webmail/words.ts";
import { recordTabMessages } from "../../rig/page/record-tab-messages.ts";
import { recordMessages } from "../../rig/page/record-messages.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { tabSide } from "../habits/nudged-page.ts";
import { openReviewedWebmail } from "./reviewed-webmail.ts";
import { reviewSide } from "./review-panel.ts";
import { visitWatched } from "./visit-watched.ts";
import { firstBrowser } from "../support/browsers.ts";

const trashed = 150;

/** The lists of the inbox whose messages were never read, largest first. */
const unopened = lists
  .filter(({ folder, read }) => folder === "INBOX" && read === 0)
  .map(({ messages }) => messages)
  .toSorted((a, b) => b - a);

// The webmail must be idle for 15 seconds before newsletters are suggested.
describe("suggestions in an open webmail", () => {
  let listServer: UnsubscribeServer;
  let t: Text;
  beforeAll(async () => {
    [listServer, t] = await Promise.all([openUnsubscribeServer(), loadText("fr")]);
  });

  test.each(firstBrowser)(
    "in %s unread newsletters lead to the review, a full trash to the trash folder",
    async (_, launch) => {
      const site = await openReviewedWebmail("roundcube", listServer.origin, trashed);
      const rig = await launch();
      const messageRecord = await recordMessages(rig);
      await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
      const page = await visitWatched(rig, messageRecord, site.address);
      const side = await tabSide(rig, messageRecord.page, page);
      const panel = reviewSide(messageRecord.page, side.tabId, page);

      const nudge = await side.untilText(t("nudge.unreadNewsletterDo"));
      assert.equal(nudge.kind, "email/unread-newsletter");
      const [seen, again] = (await recordedObservations(messageRecord)).of("newsletters.seen");
      assert.equal(again, undefined);
      const senders = seen!.senders as { messages: number; read: number }[];
      assert.deepEqual(
        senders.map(({ messages, read }) => [messages, read]),
        unopened.map((messages) => [messages, 0]),
      );
      await side.tabTo(t("nudge.unreadNewsletterDo"));
      await page.keyboard.press("Enter");
      await waitUntil("the panel", () => panel.isOpen());
      await panel.untilState("ready");
      assert.deepEqual(site.headersIn(), ["INBOX"]);
      await page.close();

      await rig.writeStorage({
        habits: {
          ...emptyHabitState(),
          trashes: [{ site: site.origin, sinceMs: Date.now() - 20 * dayMs }],
        },
      });
      const later = await visitWatched(rig, messageRecord, site.address);
      const there = await tabSide(rig, messageRecord.page, later);
      const heard = await recordTabMessages(messageRecord.page, there.tabId);
      await waitUntil("the trash is reported", async () => {
        await later.evaluate("ask('getunread')");
        return (await recordedObservations(messageRecord))
          .of("trash.seen")
          .some(({ n }) => n === trashed);
      });
      assert.equal(
        (await there.untilText(t("nudge.trashNotEmptiedDo"))).kind,
        "email/trash-not-emptied",
      );
      await there.tabTo(t("nudge.trashNotEmptiedDo"));
      await later.keyboard.press("Enter");
      await there.untilText(t("nudge.trashNotEmptiedDone"));
      assert.equal(await later.evaluate(() => document.body.dataset.opened), "list Trash");
      // Messages to the page and its script contain no word of the mailbox either.
      const toPage = (await heard()).join("\n").toLowerCase();
      assert.match(toPage, /"habits\/show"[^]*"habits\/do"/);
      assert.deepEqual(
        allMailboxWords.filter((word) => toPage.includes(word)),
        [],
      );
      // The suggestion opens the trash; only the person empties it.
      assert.deepEqual(
        [site.moved(), (await recordedObservations(messageRecord)).counted],
        [[], []],
      );
    },
  );
});
