import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { firstBareBrowser } from "../support/browsers.ts";
import { organise, type OwnEvent, pageAddress, postEvent } from "../support/create-event.ts";
import { pressByKeyboard } from "../support/keyboard.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { contributeAll, filesOnly, newId } from "../support/people.ts";

async function createClosedEvent(tally: TallyProcess): Promise<OwnEvent> {
  const event = await postEvent(tally, {
    code: "PICTURE",
    organiser: { name: "Val-de-Brume", kind: "authority" },
  });
  await contributeAll(4, filesOnly(100, 2_000_000_000), event);
  const laptops = { id: newId(), kind: "devices", type: "laptop", state: "working", count: 37 };
  await organise(event, "POST", paths.desk(event.code), { entries: [laptops] });
  await organise(event, "POST", paths.closing(event.code), { isClosed: true });
  return event;
}

/** Presses the button that downloads. Returns the name of the file and its content. */
async function download(page: Page): Promise<{ name: string; png: Buffer }> {
  await page.evaluate(() => {
    const saved = { name: "", base64: "" };
    Object.assign(window, { saved });
    URL.createObjectURL = (file) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => {
        saved.base64 = (reader.result as string).split(",")[1]!;
      });
      reader.readAsDataURL(file as Blob);
      return "#saved";
    };
    HTMLAnchorElement.prototype.click = function save() {
      saved.name = this.download;
    };
  });
  await pressByKeyboard(page, "#picture-download");
  type Saved = { saved: { name: string; base64: string } };
  await page.waitForFunction(() => (window as unknown as Saved).saved.base64);
  const { name, base64 } = await page.evaluate(() => (window as unknown as Saved).saved);
  return { name, png: Buffer.from(base64, "base64") };
}

/** The share of the pixels that have the colour of the ground. */
const groundShare = (page: Page) =>
  page.$eval("#picture", (element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    return pixels.filter((pixel) => pixel === pixels[0]).length / pixels.length;
  });

const texts = {
  fr: /Le grand ménage\S*\. 37 appareils déposés, 4 participations, 8\sGo supprimés\. \S*Val-de-Brume\S*, .+\/e\/PICTURE$/,
  en: /The great cleanup\S*\. 37 devices handed in, 4 contributions, 8\sGB deleted\. \S*Val-de-Brume\S*, .+\/e\/PICTURE$/,
};

describe.each(firstBareBrowser)("the picture of an event in %s", (_name, launch) => {
  let browser: Browser;
  let event: OwnEvent;
  beforeAll(async () => {
    const tally = await startTally({ creation: "open" });
    [browser, event] = await Promise.all([launch(), createClosedEvent(tally)]);
  });

  const open = async (path: string, language: keyof typeof texts) => {
    const page = await browser.newPage();
    await page.goto(pageAddress(event, path, language));
    await page.waitForSelector("#share-picture");
    await pressByKeyboard(page, "#share-picture");
    await page.waitForSelector("#picture-download:not(:disabled)");
    return page;
  };

  test.each(Object.keys(texts) as (keyof typeof texts)[])(
    "is opened from the event's page and saved by keyboard (%s)",
    async (language) => {
      const page = await open(paths.eventPage(event.code), language);
      const label = await page.$eval("#picture", (canvas) => canvas.ariaLabel ?? "");
      assert.match(label, texts[language]);
      assert.deepEqual(await axeViolations(page), []);

      const { name, png } = await download(page);
      assert.equal(name, "PICTURE.png");
      assert.equal(png.toString("latin1", 1, 4), "PNG");
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
      const ground = await groundShare(page);
      assert.ok(ground > 0.6 && ground < 0.95, `${ground} of the picture is ground`);

      await assertFitsAt(page, 320);
      await page.keyboard.press("Escape");
      await page.waitForSelector("#picture", { hidden: true });
      assert.equal(await page.evaluate(() => document.activeElement?.id), "share-picture");
      await page.close();
    },
  );

  test("is also opened from the report", async () => {
    const page = await open(paths.reportPage(event.code), "fr");
    assert.deepEqual(await axeViolations(page), []);
    await page.close();
  });
});
