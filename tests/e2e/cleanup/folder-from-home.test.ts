import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../rig/folders/choose-folder.ts";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";
import { pickFolder } from "../../rig/folders/pick-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { figure, press } from "../support/press.ts";
import { makeFolder } from "./messy-folder.ts";

const makeWork = () => makeFolder({ "keep.txt": "same", "sub/copy.txt": "same" });

/** Home, once the only question before the folder is answered. */
async function openHome(rig: Rig): Promise<Page> {
  const page = await rig.openDashboard();
  await press(page, "#home-age-under3");
  await page.waitForSelector("#home-next a[href='#cleanup']");
  return page;
}

describe("the press on Home that offers a folder", () => {
  test("opens the chooser in Chromium, and the section of folders goes on with what is chosen", async () => {
    const rig = await launchChromium({ display: "new", language: "en" });
    const page = await openHome(rig);
    await press(page, "#home-next .btn--main");
    await page.waitForSelector("main[data-section=cleanup] h1");
    await pickFolder(rig.display, await makeWork());
    await allowFolderWriting(page, rig.display);
    assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
  });

  test("opens the chooser of files in Firefox, which has no other", async () => {
    const rig = await launchFirefox({ language: "en", isOneProcess: true });
    const page = await openHome(rig);
    // The chooser belongs to an input outside the document, where no protocol finds it.
    await page.evaluate(() => {
      HTMLInputElement.prototype.click = function () {
        this.id = "begun";
        document.body.append(this);
      };
    });
    await press(page, "#home-next .btn--main");
    await page.waitForSelector("main[data-section=cleanup] #cleanup-input");
    await chooseFolder(page, "#begun", await makeWork());
    assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
  });
});
