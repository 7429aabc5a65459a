import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import { allMailboxWords } from "../../corpus/webmail/words.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import { openRecordedWebmail } from "./recorded-webmail.ts";
import { visitWatched } from "./visit-watched.ts";
import { testBeyondMain } from "../support/extent.ts";
import { browsers } from "../support/browsers.ts";

/**
 * The quick form of `npm run test:real`: the real session code reads recorded responses of real
 * servers.
 */
describe.each(browsers)("recorded webmails in %s", (name, launch) => {
  let rig: Rig;
  let messageRecord: MessageRecord;
  beforeAll(async () => {
    rig = await launch();
    messageRecord = await recordMessages(rig);
  });

  for (const webmail of ["roundcube", "sogo"] as const) {
    const testWebmail = webmail === "roundcube" ? test : testBeyondMain(name);
    testWebmail(`${webmail}: an action that the server accepted counts once`, async () => {
      const site = await openRecordedWebmail(webmail);
      const address =
        webmail === "sogo"
          ? `${site.origin}/SOGo/so/agent/Mail/view`
          : `${site.origin}/?_task=mail`;
      const start = await recordedObservations(messageRecord);
      await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
      const page = await visitWatched(rig, messageRecord, address);
      await page.evaluate("replay()");
      const counts = await waitUntil("two counts", async () => {
        const counted = (await recordedObservations(messageRecord)).counted.slice(
          start.counted.length,
        );
        return counted.length >= 2 && counted;
      });
      const events = (await recordedObservations(messageRecord)).events.slice(start.events.length);
      const seen = (type: string) =>
        events.filter((event) => event.type === type).map(({ n }) => n);
      // Three moved to the trash, two deleted from it. The refused one is not included.
      assert.deepEqual(seen("mail.deleted"), [3, 2]);
      assert.deepEqual(seen("junk.marked"), [2]);
      // 80 in the trash, three more, two fewer.
      assert.deepEqual(seen("trash.emptied"), [81]);
      assert.deepEqual(
        counts.map(({ kind, count }) => [kind, count]),
        [
          ["emails", 2],
          ["emails", 81],
        ],
      );
      // The trash held about 5.2 MB of files. The quota is in kilobytes.
      assert.ok(Math.abs(counts[1]!.bytes! - 5_190_000) < 100_000, String(counts[1]!.bytes));
      await page.close();
    });
  }

  test("no word of the mailbox is sent or stored", async () => {
    const all =
      `${(await messageRecord.messages()).join("\n")}\n${await messageRecord.stored()}`.toLowerCase();
    assert.ok(all.includes("habits/count"));
    assert.deepEqual(
      allMailboxWords.filter((word) => all.includes(word)),
      [],
    );
  });
});
