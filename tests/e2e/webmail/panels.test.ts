import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import { test } from "vitest";
import { listsHost, openUnsubscribeServer } from "../../corpus/webmail/unsubscribe-server.ts";
import { recordMessages } from "../../rig/page/record-messages.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { answerOrder } from "../support/answer-order.ts";
import { firstBrowser } from "../support/browsers.ts";
import { openReview } from "./open-review.ts";
import { openReviewedWebmail } from "./reviewed-webmail.ts";
import { visitWatched } from "./visit-watched.ts";

const item = 'li[data-address="lettre@pommelune.test"]';

test.each(firstBrowser)(
  "in %s each panel of a webmail opens in place of the other, and the review still unsubscribes",
  async (_, launch) => {
    const lists = await openUnsubscribeServer();
    const site = await openReviewedWebmail("roundcube", lists.origin);
    const rig = await launch({ takesAnyCertificate: true, localNames: [listsHost] });
    const messageRecord = await recordMessages(rig);
    await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
    const page = await visitWatched(rig, messageRecord, site.address);
    const t = await loadText("fr");
    const open = (button: string) => openReview(rig, messageRecord.page, page, button);
    const { look, press, until, untilState } = await open("#webmail-review");
    const untilTitle = (title: string) =>
      waitUntil(title, async () => (await look("h2"))[0]?.text === title);
    await untilTitle(t("webmailReview.title"));
    await open("#webmail-weigh");
    await untilTitle(t("mailboxWeight.title"));
    await open("#webmail-review");
    await untilTitle(t("webmailReview.title"));
    await untilState("ready");
    await press(`${item} input[value="leave"]`);
    await until("#apply:not(:disabled)");
    await press("#apply");
    await answerOrder(rig, page);
    await until(`${item} [data-outcome="confirmed"]`);
    assert.equal(lists.requests().length, 1);
  },
);
