import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Rig } from "../../rig/rig.ts";
import { visitObserved, visitWatched } from "./visit-watched.ts";
import { openWrittenWebmails, writtenHosts, writtenPages } from "./composing-webmails.ts";
import { testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";
import { popupWith } from "../support/popup-with.ts";

type Site = Awaited<ReturnType<typeof openWrittenWebmails>>;
const heavyBytes = 3_000_000;
/** The number of recipients on each page. */
const people: Record<string, number> = {
  "/gmail": 3,
  "/outlook": 3,
  "/zimbra": 3,
  "/proton": 3,
  "/generic": 3,
};
const folder = temporaryFolder("written");
const heavy = path.join(folder, "bordereaugris.bin");

let site: Site;
beforeAll(async () => {
  site = await openWrittenWebmails();
  writeFileSync(heavy, Buffer.alloc(heavyBytes, 1));
});

describe.each(firstBrowser)(
  "webmails where only composed messages are observed, in %s",
  (name, launch) => {
    let rig: Rig;
    let messageRecord: MessageRecord;
    beforeAll(async () => {
      rig = await launch({
        takesAnyCertificate: true,
        localNames: [...new Set(Object.values(writtenHosts))],
      });
      messageRecord = await recordMessages(rig);
      const webmails = [
        ...new Set(Object.keys(writtenPages).map((where) => new URL(site.address(where)).origin)),
      ];
      await rig.writeStorage({ settings: { webmails, language: "fr" } });
    });

    const visit = (where: string): Promise<Page> =>
      visitWatched(rig, messageRecord, site.address(where));

    const composed = async () => (await recordedObservations(messageRecord)).of("compose.changed");
    /** The last observation after the `earlier` ones, once it has a file. */
    const untilFile = (earlier: number) =>
      waitUntil("the file", async () => {
        const last = (await composed()).slice(earlier).at(-1);
        return (last?.attachments as unknown[] | undefined)?.length === 1 && last;
      });
    const untilPopupText = async (page: Page, selector: string): Promise<void> => {
      const popup = await popupWith(rig, await rig.tabIdOf(page), selector);
      await popup.close();
      await page.bringToFront();
    };

    for (const [where, count] of Object.entries(people)) {
      test(`${where.slice(1)}: attachment bytes and recipients are observed, and no action is counted`, async () => {
        const page = await visitObserved(rig, messageRecord, site.address(where));
        const earlier = (await composed()).length;
        if (where === "/generic") {
          await untilPopupText(page, "#webmail-generic");
          await page.type("#to", "a@x.test, b@x.test,");
          await page.type('input[name="cc"]', "c@x.test");
        }
        const input = await page.waitForSelector("input#file");
        await input!.uploadFile(heavy);
        const event = await untilFile(earlier);
        assert.deepEqual(event.attachments, [{ bytes: heavyBytes, exact: true }]);
        assert.equal(Number(event.to) + Number(event.cc) + Number(event.bcc), count);
        assert.equal((await recordedObservations(messageRecord)).counted.length, 0);
        await page.close();
      });
    }

    for (const type of ["drop", "paste"] as const) {
      test(`a file added by ${type} is known by its exact bytes even if the page handles the event`, async () => {
        const page = await visitObserved(rig, messageRecord, site.address("/outlook"));
        const earlier = (await composed()).length;
        await page.evaluate(bring, type, 1_234_567);
        const event = await untilFile(earlier);
        assert.deepEqual(event.attachments, [{ bytes: 1_234_567, exact: true }]);
        await page.close();
      });
    }

    testAll("a message with missing parts is not read, and the popup reports it", async () => {
      const page = await visit("/gmail-changed");
      const earlier = (await composed()).length;
      const input = await page.waitForSelector("input#file");
      await input!.uploadFile(heavy);
      await untilPopupText(page, "#webmail-not-recognised");
      assert.equal((await composed()).length, earlier);
      await page.close();
    });

    test("an ordinary page is not taken for a webmail", async () => {
      const page = await visit("/none");
      const popup = await rig.openPopup(await rig.tabIdOf(page));
      // Once its script has given up looking for signs of a webmail, in the popup that is open.
      await popup.waitForSelector("#webmail-generic");
      assert.equal(await popup.$("#webmail-watched"), null);
      await popup.close();
      await page.close();
    });

    test("a file's name is neither sent nor stored", async () => {
      const all = `${(await messageRecord.messages()).join("\n")}\n${await messageRecord.stored()}`;
      assert.ok(all.includes(String(heavyBytes)));
      assert.ok(!all.includes("bordereaugris"));
    });
  },
);

/** Runs in the page, which prevents other listeners from receiving the drop or paste. */
function bring(type: "drop" | "paste", size: number): void {
  document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  const file = new File([new Uint8Array(size)], "bordereaugris.bin");
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const how = { bubbles: true, cancelable: true, composed: true };
  const pasted = { ...how, clipboardData: transfer, dataType: "text/plain", data: "" };
  const event =
    type === "drop"
      ? new DragEvent("drop", { ...how, dataTransfer: transfer })
      : new ClipboardEvent("paste", pasted);
  // Firefox gives a scripted paste a clipboard of its own.
  if (event instanceof ClipboardEvent && event.clipboardData!.files.length === 0)
    event.clipboardData!.items.add(file);
  document.querySelector("#text")!.dispatchEvent(event);
}
