import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import { openTrappingWebmails } from "./trap-webmails.ts";
import { visitObserved, visitWatched } from "./visit-watched.ts";
import { firstBrowser } from "../support/browsers.ts";

const folder = temporaryFolder("trapped");
const file = path.join(folder, "bordereaugris.bin");
const fileBytes = 5_000_000;
beforeAll(() => writeFileSync(file, Buffer.alloc(fileBytes, 1)));

describe.each(firstBrowser)("misleading webmails in %s", (name, launch) => {
  let rig: Rig;
  let messageRecord: MessageRecord;
  let site: Awaited<ReturnType<typeof openTrappingWebmails>>;
  beforeAll(async () => {
    site = await openTrappingWebmails();
    rig = await launch();
    messageRecord = await recordMessages(rig);
    await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
  });

  const visit = (address: string) => visitWatched(rig, messageRecord, `${site.origin}${address}`);
  /** Observations of this kind from now on. */
  const from = async (type: string) => {
    const earlier = (await recordedObservations(messageRecord)).of(type).length;
    return async () => (await recordedObservations(messageRecord)).of(type).slice(earlier);
  };

  test("a reply to all is recognised without its address, and the next message is a separate one", async () => {
    const page = await visitObserved(rig, messageRecord, `${site.origin}/?_task=mail`);
    const written = await from("compose.changed");
    await page.evaluate("rcmail.command('reply-all')");
    const [answer] = await waitUntil("an answer", async () => {
      const all = await written();
      return all.length > 0 && all;
    });
    assert.doesNotMatch(page.url(), /_all/);
    // Twelve, each followed by a comma.
    assert.deepEqual([answer!.mode, answer!.to, answer!.cc], ["replyAll", 1, 11]);
    await page.evaluate("rcmail.command('compose')");
    const [, next] = await waitUntil("a new message", async () => {
      const all = await written();
      return all.length > 1 && all;
    });
    assert.deepEqual([next!.mode, next!.to, next!.cc], ["new", 1, 0]);
    await page.close();
  });

  test("a message sent through a hidden frame counts as sent once the server accepts it", async () => {
    const page = await visit("/?_task=mail&_action=compose&_id=2");
    const [intents, sents] = [await from("send.intent"), await from("send.done")];
    site.refuseToSend(true);
    await page.evaluate("rcmail.command('send')");
    await waitUntil("an intent", async () => (await intents()).length === 1);
    await page.waitForFunction("document.body.dataset.shown === 'Erreur SMTP'");
    site.refuseToSend(false);
    await page.evaluate("rcmail.command('send')");
    await waitUntil("word of it", async () => (await sents()).length);
    assert.deepEqual([(await intents()).length, (await sents()).length], [2, 1]);
    const own = await page.evaluate(
      "[document.body.dataset.sent, returned.every((one) => one === undefined), returned.length]",
    );
    assert.deepEqual(own, ["confirmation Envoyé", true, 2]);
    await page.close();
  });

  test("an attachment counts its exact bytes once, not the rounded size on the page, and not after its removal", async () => {
    const page = await visit("/?_task=mail&_action=compose&_id=2");
    const written = await from("compose.changed");
    const untilFiles = async (wanted: object[]) => {
      await waitUntil(JSON.stringify(wanted), async () => {
        const last = (await written()).at(-1);
        return JSON.stringify(last?.attachments) === JSON.stringify(wanted);
      });
    };
    const list = (names: string[]) =>
      page.evaluate((shown) => {
        document.querySelector("#attachment-list")!.innerHTML = shown
          .map(
            (one) =>
              `<li><span class="attachment-name">${one}</span><span class="attachment-size">(4.8 Mo)</span></li>`,
          )
          .join("");
      }, names);
    const exact = { bytes: fileBytes, exact: true };
    // 4.8 × 1,024 × 1,024; it was attached before observation began.
    const rounded = { bytes: 5_033_165, exact: false };
    await list(["brouillon.pdf"]);
    await untilFiles([rounded]);
    await (await page.waitForSelector("input#file"))!.uploadFile(file);
    await untilFiles([rounded, exact]);
    await list(["bordereaugris.bin"]);
    await untilFiles([exact]);
    await list(["brouillon.pdf"]);
    await untilFiles([rounded]);
    await page.close();
  });

  test("a refusal counts nothing, both by fetch and by XMLHttpRequest", async () => {
    const page = await visit("/SOGo/so/agent/Mail/view");
    const deleted = await from("mail.deleted");
    const address = "/SOGo/so/agent/Mail/0/folderINBOX/batchDelete";
    const ways = ["fetch(address, { method: 'POST', body })", "ask('POST', address, body)"];
    for (const [at, way] of ways.entries()) {
      for (const refused of ["?refused", ""]) {
        const uids = refused ? [1, 2, 3, 4] : [1, 2].slice(at);
        await page.evaluate(
          `(() => { const [address, body] = ${JSON.stringify([address + refused, JSON.stringify({ uids })])}; return ${way}.then(() => undefined); })()`,
        );
      }
    }
    await waitUntil("both", async () => (await deleted()).length === 2);
    assert.deepEqual(
      (await deleted()).map(({ n }) => n),
      [2, 1],
    );
    await page.close();
  });

  test("the trash is counted when its menu opens if emptying it reports no number", async () => {
    const page = await visit("/SOGo/so/agent/Mail/view");
    const emptied = await from("trash.emptied");
    const counted = (await recordedObservations(messageRecord)).counted.length;
    await page.evaluate("ask('POST', '/SOGo/so/agent/Mail/0/view')");
    await waitUntil("a count", async () => {
      await page.click("#folder button");
      return site.trashCounts();
    });
    await page.evaluate("ask('POST', '/SOGo/so/agent/Mail/0/folderCorbeille/emptyTrash')");
    await waitUntil("an empty trash", async () => (await emptied()).length);
    assert.deepEqual(
      (await emptied()).map(({ n }) => n),
      [3],
    );
    assert.deepEqual(
      (await recordedObservations(messageRecord)).counted
        .slice(counted)
        .map(({ kind, count, bytes }) => [kind, count, bytes]),
      [["emails", 3, undefined]],
    );
    await page.close();
  });
});
