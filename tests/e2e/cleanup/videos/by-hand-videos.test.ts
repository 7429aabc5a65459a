import assert from "node:assert/strict";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchFirefox } from "../../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../../rig/folders/choose-folder.ts";
import type { Rig } from "../../../rig/rig.ts";
import { pressByKeyboard } from "../../support/keyboard.ts";
import { assertReadsWell } from "../../support/narrow-viewport.ts";
import { filmFolder } from "./film-folder.ts";

describe("similar videos found by Firefox and deleted by hand, with the keyboard", () => {
  let rig: Rig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await filmFolder();
    rig = await launchFirefox({ language: "en", isOneProcess: true });
    page = await rig.openDashboard("cleanup");
    await chooseFolder(page, "#cleanup-input", folder);
  });

  test("the same group is found, and the list has what was ticked", async () => {
    await pressByKeyboard(page, "#videos-start");
    await pressByKeyboard(page, "#cleanup-show-similarVideos");
    const names = await page.$$eval(".videos .group .thumb__name b", (all) =>
      all.map((name) => name.textContent),
    );
    assert.deepEqual(names, ["trip.mp4", "VID-WA0001.webm"]);
    await assertReadsWell(page);
    await pressByKeyboard(page, ".videos .thumb:first-child .thumb__choose");
    await pressByKeyboard(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    const list = await page.$eval("pre.paths", (paths) => paths.textContent);
    assert.equal(list, `${path.basename(folder)}/WhatsApp/VID-WA0001.webm`);
  });
});
