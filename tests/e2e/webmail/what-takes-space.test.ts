import assert from "node:assert/strict";
import { type Language, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { allMailboxWords } from "../../corpus/webmail/words.ts";
import { type MessageRecord, recordMessages } from "../../rig/page/record-messages.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { answerOrder } from "../support/answer-order.ts";
import { actionsIn } from "../support/action-log.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { openReview } from "./open-review.ts";
import type { ReviewSide } from "./review-panel.ts";
import { visitWatched } from "./visit-watched.ts";
import { openWeighedWebmail } from "./weighed-webmail.ts";
import { firstBrowser } from "../support/browsers.ts";

type Opening = { webmail: "roundcube" | "sogo"; language: Language; theme: "light" | "dark" };

describe.each(firstBrowser)("what takes up space in %s", (name, launch) => {
  let rig: Rig;
  let messageRecord: MessageRecord;
  let site: Awaited<ReturnType<typeof openWeighedWebmail>>;
  let page: Page;
  let panel: ReviewSide;

  beforeAll(async () => {
    rig = await launch();
    messageRecord = await recordMessages(rig);
  });
  afterEach(() => page.close());

  const openAs = async ({ webmail, ...look }: Opening, widthPixels = 1280) => {
    site = await openWeighedWebmail(webmail);
    await rig.writeStorage({ settings: { webmails: [site.origin], ...look } });
    page = await visitWatched(rig, messageRecord, site.address);
    // A panel that changes its size would not accept presses for a second.
    await page.setViewport({ width: widthPixels, height: 640 });
    await page.focus("#field");
    panel = await openReview(rig, messageRecord.page, page, "#webmail-weigh");
  };
  const move = async () => {
    await panel.press("#apply");
    await answerOrder(rig, page);
  };
  const pressWithKeys = async (selector: string) => {
    await panel.untilReady();
    await panel.tabTo(selector);
    await page.keyboard.press("Enter");
  };

  for (const { webmail, ...look } of firstOrAll([
    { webmail: "roundcube", language: "fr", theme: "light" },
    { webmail: "sogo", language: "en", theme: "dark" },
  ] as const)) {
    test(`${webmail}, ${look.language}: a mailbox is read, and a copy moved and put back, by keyboard, in 320 pixels`, async () => {
      const counted = (await actionsIn(messageRecord.page)).length;
      await openAs({ webmail, ...look }, 320);
      const t = await loadText(look.language);
      assert.equal((await panel.look("h2"))[0]!.text, t("mailboxWeight.title"));
      assert.equal(site.requests(), 0, "nothing is read before a press");
      await pressWithKeys("#start");
      await panel.untilState("done");
      // As generated: 161 messages, a copy and a stranger's that looks like it, 30 sent and one with an attachment, 29 of junk, 80 of the trash.
      const sums = await panel.look("#results li");
      assert.deepEqual(
        Object.fromEntries(sums.map(({ data }) => [data.key, Number(data.messages)])),
        { INBOX: 163, Sent: 31, Junk: 29, Trash: 80 },
      );
      assert.deepEqual(await panel.axe("button-name"), []);
      assert.ok((await panel.tooWide()) <= 0);

      // A sender's name unfolds their biggest messages; none is ticked until the person ticks them all.
      await panel.tabTo("#tab-folders");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await panel.until('#results[data-tab="senders"]');
      await pressWithKeys("#results .name");
      const listed = (await panel.until("#results .unfolded li[data-id]")).length;
      assert.ok(listed > 1);
      assert.equal((await panel.look("#results :checked")).length, 0);
      await panel.tabTo("#results .choose-all input");
      await panel.untilReady();
      await page.keyboard.press(" ");
      await waitUntil(
        "all of them ticked",
        async () => (await panel.look("#results li[data-id] :checked")).length === listed,
      );
      assert.deepEqual(await panel.axe("button-name"), []);
      assert.ok((await panel.tooWide()) <= 0);
      await panel.untilReady();
      await page.keyboard.press(" ");
      await waitUntil(
        "none of them ticked",
        async () => (await panel.look("#results :checked")).length === 0,
      );

      await panel.tabBackTo("#tab-senders");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await panel.until('#results[data-tab="folders"]');
      for (const tab of ["biggest", "senders", "years", "sent", "copies"]) {
        await page.keyboard.press("ArrowRight");
        await panel.until(`#results[data-tab="${tab}"]`);
        assert.ok((await panel.tooWide()) <= 0, tab);
      }
      await pressWithKeys("#search-copies");
      assert.equal((await panel.until("#results li[data-id]")).length, 2);
      await panel.tabTo('#results input[type="checkbox"]');
      await page.keyboard.press(" ");
      await panel.until("#apply:not(:disabled)");
      await pressWithKeys("#apply");
      assert.equal(site.moved().length, 0);
      const question = t("webmail.confirmMove", { count: 1, site: new URL(site.origin).host });
      assert.ok((await answerOrder(rig, page)).includes(question));
      await panel.until('[data-moved="1"]');
      assert.equal(site.moved().length, 1);
      assert.deepEqual(await panel.axe("button-name"), []);
      await pressWithKeys("#undo");
      await panel.until('[data-restored="1"]');
      assert.equal(site.moved().length, 2);
      assert.ok((await panel.tooWide()) <= 0);

      // What was put back is no longer shown as set aside.
      const popup = await rig.openPopup(await rig.tabIdOf(page));
      await popup.waitForSelector("#webmail-weigh");
      assert.equal(await popup.$("#webmail-set-aside"), null);
      await popup.close();
      await page.bringToFront();

      // Neither moving nor undoing counts, and nothing of the mailbox left the page.
      assert.equal((await actionsIn(messageRecord.page)).length, counted);
      const told = `${(await messageRecord.messages()).join("\n")}\n${await messageRecord.stored()}`;
      assert.deepEqual(
        [...allMailboxWords, "voisins.test"].filter((word) => told.toLowerCase().includes(word)),
        [],
      );
      await page.keyboard.press("Escape");
      await panel.untilClosed();
      assert.equal(await page.evaluate(() => document.activeElement?.id), "field");
    });
  }

  /** Reads all, and ticks the messages of the sender who takes up most. */
  const chooseSender = async () => {
    await panel.press("#start");
    await panel.untilState("done");
    await panel.press("#tab-senders");
    await panel.until('#results[data-tab="senders"]');
    await panel.press("#results .name");
    const listed = (await panel.until("#results .unfolded li[data-id]")).length;
    await panel.press("#results .choose-all input");
    await panel.until("#apply:not(:disabled)");
    return listed;
  };
  const outcome = async () => {
    const [note] = await panel.until('[data-moved]:not([data-moved=""])');
    return { moved: Number(note!.data.moved), text: note!.text };
  };
  const untouched = async () => {
    assert.equal((await actionsIn(messageRecord.page)).length, 0, "nothing is counted");
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#webmail-weigh");
    assert.equal(await popup.$("#webmail-set-aside"), null, "nothing is shown as set aside");
    await popup.close();
  };

  for (const webmail of ["roundcube", "sogo"] as const) {
    for (const fault of ["refused", "cutOff", "signedOut"] as const) {
      testAll(`${webmail}: a removal that is ${fault} counts nothing and says why`, async () => {
        const language = webmail === "roundcube" ? "fr" : "en";
        await openAs({ webmail, language, theme: "light" });
        const t = await loadText(language);
        await chooseSender();
        site.fail(fault);
        await move();
        const { moved, text } = await outcome();
        assert.equal(moved, 0);
        assert.ok(text.startsWith(t("mailboxWeight.notMoved")), text);
        if (fault !== "cutOff")
          assert.ok(text.endsWith(t(`mailboxWeight.failures.${fault}`)), text);
        await untouched();
      });
    }

    testAll(
      `${webmail}: without network nothing is asked, the choice stays, and reading says why it ended`,
      async () => {
        await openAs({ webmail, language: "en", theme: "dark" });
        const t = await loadText("en");
        const listed = await chooseSender();
        const asked = site.requests();
        await page.setOfflineMode(true);
        await move();
        const { moved, text } = await outcome();
        assert.deepEqual([moved, text], [0, t("mailboxWeight.offline")]);
        assert.equal(site.requests(), asked);
        await page.setOfflineMode(false);
        assert.equal((await panel.look("#results li[data-id] :checked")).length, listed);

        await page.setOfflineMode(true);
        await panel.press("#again");
        await panel.untilState("offline");
        const [status] = await panel.look('[role="status"][data-state]');
        assert.equal(status!.text, t("mailboxWeight.offlineReading"));
        await page.setOfflineMode(false);
        await panel.press("#resume");
        await panel.untilState("done");
        await untouched();
      },
    );
  }

  testAll("the page about e-mails brings its tab to the front, with the panel in it", async () => {
    await openAs({ webmail: "roundcube", language: "fr", theme: "light" });
    await panel.press("#close");
    await panel.untilClosed();
    const dashboard = await rig.openDashboard("session");
    // The guided clean-up has a link to that page.
    await dashboard.locator("#session-begin").click();
    await dashboard.locator('[data-step="mail"]').click();
    await dashboard.locator('.session__list a[href="#emails"]').click();
    await dashboard.locator("#emails-weight ~ p button").click();
    await waitUntil("a panel", () => panel.isOpen());
    assert.equal(await page.evaluate(() => document.visibilityState), "visible");
    await dashboard.close();
  });

  testAll(
    "reading stops, goes on after a refusal, and is still there when the panel is opened again",
    async () => {
      await openAs({ webmail: "roundcube", language: "fr", theme: "light" });
      site.hold();
      await panel.press("#start");
      await panel.untilState("reading");
      await waitUntil("a request", () => site.requests() > 0);
      await panel.press("#stop");
      await panel.untilState("stopped");
      site.release();
      site.refuse(1);
      await panel.press("#resume");
      await panel.untilState("done");
      await panel.press("#close");
      await panel.untilClosed();
      const asked = site.requests();
      panel = await openReview(rig, messageRecord.page, page, "#webmail-weigh");
      await panel.untilState("done");
      assert.equal((await panel.look("#results li")).length, 4);
      assert.equal(site.requests(), asked);
    },
  );
});
