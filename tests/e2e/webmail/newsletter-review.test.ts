import assert from "node:assert/strict";
import { type Language, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import {
  listsHost,
  openUnsubscribeServer,
  type UnsubscribeServer,
} from "../../corpus/webmail/unsubscribe-server.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import {
  contrast as contrastOf,
  parseColour,
} from "../../../extension/src/platform/page/press-guard/contrast.ts";
import { openReview } from "./open-review.ts";
import { openReviewedWebmail } from "./reviewed-webmail.ts";
import type { ReviewSide } from "./review-panel.ts";
import { visitWatched } from "./visit-watched.ts";
import { answerOrder } from "../support/answer-order.ts";
import { actionsIn } from "../support/action-log.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

type Opening = {
  language: Language;
  theme: "light" | "dark";
  webmail?: "roundcube" | "sogo";
  holdAfter?: number;
};

const item = (list: string) => `li[data-address="lettre@${list}.test"]`;

const contrast = (...colours: [string, string]): number => {
  const [one, other] = colours.map((colour) => parseColour(colour)!);
  return contrastOf(one!, other!);
};

describe.each(firstBrowser)("the review of newsletters in %s", (name, launch) => {
  let rig: Rig;
  let messageRecord: MessageRecord;
  let lists: UnsubscribeServer;
  let site: Awaited<ReturnType<typeof openReviewedWebmail>>;
  let page: Page;
  let panel: ReviewSide;

  beforeAll(async () => {
    lists = await openUnsubscribeServer();
    rig = await launch({ takesAnyCertificate: true, localNames: [listsHost] });
    messageRecord = await recordMessages(rig);
  });
  afterEach(() => page.close());

  /** Opens the review while a field of the page has the focus. */
  const openReviewAs = async ({ webmail = "roundcube", holdAfter, ...look }: Opening) => {
    site = await openReviewedWebmail(webmail, lists.origin);
    if (holdAfter !== undefined) site.hold(holdAfter);
    await rig.writeStorage({ settings: { webmails: [site.origin], ...look } });
    page = await visitWatched(rig, messageRecord, site.address);
    await page.focus("#field");
    panel = await openReview(rig, messageRecord.page, page);
  };

  for (const look of firstOrAll([
    { language: "fr", theme: "light" },
    { language: "en", theme: "dark" },
  ] as const)) {
    test(`${look.language}, ${look.theme}: the review is accessible and fits in 320 pixels`, async () => {
      await openReviewAs({ language: look.language, theme: look.theme });
      await panel.untilState("ready");
      const t = await loadText(look.language);
      assert.equal((await panel.look("h2"))[0]!.text, t("webmailReview.title"));
      const colours = await panel.colours();
      assert.equal(contrast(colours[0]![1], "rgb(0, 0, 0)") > 10, look.theme === "light");
      assert.deepEqual(
        colours.filter(([ink, behind]) => contrast(ink, behind) < 4.5),
        [],
      );
      assert.deepEqual(await panel.axe(), []);
      assert.ok((await panel.tooWide()) <= 0);
      await page.setViewport({ width: 320, height: 640 });
      await panel.press("summary");
      assert.ok((await panel.tooWide()) <= 0);
      assert.deepEqual(await panel.axe(), []);
    });
  }

  for (const webmail of firstOrAll(["roundcube", "sogo"] as const)) {
    test(`${webmail}: the review works by keyboard, and a list that refuses or does not answer is not counted`, async () => {
      const earlier = {
        counted: (await actionsIn(messageRecord.page)).length,
        asked: lists.requests().length,
      };
      await openReviewAs({ webmail, language: "fr", theme: "light" });
      await panel.untilState("ready");
      // The one without an unsubscribe header is a letter.
      const found = (await panel.look("li")).map(({ data }) => data.address!);
      assert.deepEqual(
        found.toSorted((a, b) => a.localeCompare(b)),
        ["clairvoirie", "gazettebleue", "pommelune", "tricotrouge"].map(
          (word) => `lettre@${word}.test`,
        ),
      );
      await panel.untilReady();
      for (const list of ["pommelune", "tricotrouge", "clairvoirie"]) {
        await panel.tabTo(`${item(list)} input[value="keep"]`);
        await page.keyboard.press("ArrowDown");
        await waitUntil("the choice", () =>
          panel.isFocused(`${item(list)} input[value="leave"]:checked`),
        );
      }
      await page.keyboard.down("Shift");
      await panel.tabTo(`${item("gazettebleue")} input[type="checkbox"]`);
      await page.keyboard.up("Shift");
      await page.keyboard.press(" ");
      await panel.tabTo("#apply");
      await page.keyboard.press("Enter");
      const asking = await answerOrder(rig, page);
      const t = await loadText("fr");
      assert.ok(asking.includes(t("webmail.confirmLeave", { count: 3 })), asking);
      const { host } = new URL(site.origin);
      assert.ok(asking.includes(t("webmail.confirmMove", { count: 7, site: host })), asking);
      assert.ok(asking.includes(new URL(lists.origin).host), asking);

      const outcome = (list: string, wanted: string) =>
        waitUntil(`${list} ${wanted}`, async () => {
          const [status] = await panel.look(`${item(list)} [data-outcome="${wanted}"]`);
          return status?.text;
        });
      assert.match(await outcome("pommelune", "confirmed"), /./);
      assert.match(await outcome("tricotrouge", "refused"), /./);
      assert.match(await outcome("clairvoirie", "unreachable"), /./);
      await panel.until('[data-set-aside="7"]');
      assert.deepEqual(await panel.axe(), []);
      // The messages that the real server moved: all but the newest.
      assert.deepEqual(site.moved(), site.recordedMoves);
      const asked = lists.requests().slice(earlier.asked);
      // A browser may retry a request without a response.
      assert.deepEqual(
        [...new Set(asked.map(({ path }) => path))],
        ["/leave/pommelune", "/refuse/tricotrouge", "/silent/clairvoirie"],
      );
      assert.ok(
        asked.every(({ cookie, referer }) => cookie === undefined && referer === undefined),
      );
      const counted = (await actionsIn(messageRecord.page)).slice(earlier.counted);
      assert.deepEqual(
        counted.map(({ kind, count }) => [kind, count]),
        [["unsubscribes", 1]],
      );

      await page.keyboard.press("Escape");
      await panel.untilClosed();
      assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
    });
  }

  testAll(
    "without network the review says so, and what was chosen can be applied later",
    async () => {
      await openReviewAs({ language: "en", theme: "light" });
      await panel.untilState("ready");
      const t = await loadText("en");
      await panel.untilReady();
      await panel.press(`${item("gazettebleue")} input[type="checkbox"]`);
      await page.setOfflineMode(true);
      await panel.press("#apply");
      await answerOrder(rig, page);
      await panel.untilState("offline");
      const [status] = await panel.look('[role="status"][data-state]');
      assert.equal(status!.text, t("mailboxWeight.offlineReading"));
      assert.deepEqual(site.moved(), []);
      await page.setOfflineMode(false);
      await panel.press("#apply");
      await answerOrder(rig, page);
      await panel.until('[data-set-aside="7"]');
      await panel.untilState("ready");
    },
  );

  test("reading shows its progress, can be stopped, and keeps what was found", async () => {
    await openReviewAs({ language: "fr", theme: "light", holdAfter: 12 });
    await waitUntil("twelve", async () =>
      (await panel.look('[data-state="reading"]'))[0]?.text.startsWith("12 "),
    );
    assert.equal((await panel.look("progress")).length, 1);
    await panel.untilReady();
    await panel.tabTo("#stop");
    await page.keyboard.press("Enter");
    await panel.untilState("stopped");
    assert.equal((await panel.look("progress")).length, 0);
    assert.ok((await panel.look(item("pommelune"))).length);
    site.release();
    await page.keyboard.press("Escape");
    await panel.untilClosed();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
  });
});
