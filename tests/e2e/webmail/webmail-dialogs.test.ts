import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { emptyHabitState, type Observation } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import { visitObserved } from "./visit-watched.ts";
import { openWritingWebmails, writingPages } from "./dialog-webmails.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

const folder = temporaryFolder("written");
const heavy = path.join(folder, "bordereaugris.bin");
beforeAll(() => writeFileSync(heavy, Buffer.alloc(9_000_000, 1)));

describe.each(firstBrowser)("a suggestion beside a message, in %s", (name, launch) => {
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

  /** The text of the message covers the window, but for a strip at the bottom. */
  const leaveStrip = (page: Page, heightPx: number) =>
    page.evaluate((height) => {
      document.querySelector<HTMLElement>("#composebody")!.style.cssText =
        `position: fixed; inset: 0 0 ${height}px; box-sizing: border-box; width: 100%; height: calc(100% - ${height}px); z-index: 5`;
    }, heightPx);
  const shownTop = (page: Page) =>
    page.evaluate(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().top,
      nudgeHost,
    );

  testAll(
    "it waits for room beside the message, comes with it, and moves when the page covers its place",
    async () => {
      await rig.writeStorage({ habits: emptyHabitState() });
      const page = await visitObserved(
        rig,
        messageRecord,
        `${site.origin}${writingPages.roundcube}`,
      );
      await page.setViewport({ width: 1280, height: 720 });
      await leaveStrip(page, 0);
      const shown = async () =>
        (await messageRecord.messages()).filter((text) => text.includes('"compose.changed"'))
          .length;
      await (await page.waitForSelector("input#file"))!.uploadFile(heavy);
      await waitUntil("the file", async () =>
        (await recordedObservations(messageRecord))
          .of("compose.changed")
          .some(({ attachments }) => (attachments as unknown[]).length === 1),
      );
      const asked = await shown();
      // Whenever the window changes, the place is looked for again, in vain.
      let height = 720;
      await waitUntil("another look", async () => {
        height = height === 720 ? 700 : 720;
        await page.setViewport({ width: 1280, height });
        return (await shown()) > asked;
      });
      await page.setViewport({ width: 1280, height: 700 });
      assert.equal(await shownTop(page), undefined);

      await leaveStrip(page, 600);
      await waitUntil("a suggestion", async () => (await shownTop(page)) !== undefined);
      assert.ok((await shownTop(page))! >= 100);

      await leaveStrip(page, 52);
      await waitUntil("the suggestion in the strip", async () => (await shownTop(page))! >= 648);

      await leaveStrip(page, 0);
      await waitUntil("no suggestion", async () => (await shownTop(page)) === undefined);
      await page.close();
    },
  );
});
