import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { emptyHabitState, type Observation } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import { visitObserved } from "./visit-watched.ts";
import { openWritingWebmails, writingPages } from "./dialog-webmails.ts";
import { firstOrAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

const folder = temporaryFolder("written");
const heavy = path.join(folder, "bordereaugris.bin");
beforeAll(() => writeFileSync(heavy, Buffer.alloc(9_000_000, 1)));

describe.each(firstBrowser)("a suggestion and the webmail's own dialog, in %s", (name, launch) => {
  let rig: Rig;
  let messageRecord: MessageRecord;
  let site: Awaited<ReturnType<typeof openWritingWebmails>>;
  beforeAll(async () => {
    site = await openWritingWebmails();
    rig = await launch();
    messageRecord = await recordMessages(rig);
    await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
  });

  const show = (page: Page, isShown: boolean) =>
    page.evaluate((shown) => {
      document.querySelector<HTMLElement>("#own")!.style.display = shown ? "" : "none";
    }, isShown);
  const isNudgeShown = (page: Page) =>
    page.evaluate((selector) => document.querySelector(selector) !== null, nudgeHost);
  /** For each suggestion shown with the file attached: whether a dialog was open. */
  const dialogs = async (): Promise<boolean[]> =>
    (await messageRecord.messages())
      .map((text) => JSON.parse(text) as { observation?: Observation })
      .flatMap(({ observation }) => (observation ? [observation] : []))
      .filter(({ event }) => event.type === "compose.changed" && event.attachments.length === 1)
      .map(({ moment }) => moment.hasOpenDialog);

  for (const [webmail, address] of firstOrAll(Object.entries(writingPages))) {
    test(`${webmail}: a suggestion waits until the dialog closes, and disappears when it opens again`, async () => {
      await rig.writeStorage({ habits: emptyHabitState() });
      const page = await visitObserved(rig, messageRecord, `${site.origin}${address}`);
      const earlier = (await dialogs()).length;
      await show(page, true);
      await (await page.waitForSelector("input#file"))!.uploadFile(heavy);
      // Shown, and shown again.
      await waitUntil("two words of it", async () => (await dialogs()).length >= earlier + 2);
      assert.equal(await isNudgeShown(page), false);
      await show(page, false);
      await waitUntil("a nudge", () => isNudgeShown(page));
      // Long before it would disappear by itself after twenty seconds.
      await show(page, true);
      await page.waitForSelector(nudgeHost, { hidden: true, timeout: 10_000 });
      const states = (await dialogs()).slice(earlier);
      assert.deepEqual(states, [...states.slice(0, -1).map(() => true), false]);
      await page.close();
    });
  }
});
