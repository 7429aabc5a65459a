import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting, dropFolder } from "../../../rig/folders/drop-folder.ts";
import { assertReadsWell } from "../../support/narrow-viewport.ts";
import { press } from "../../support/press.ts";
import { wordsShown } from "../../support/words-shown.ts";
import { reportAfter } from "../cleanup-page.ts";
import { makeFolder, readTree } from "../messy-folder.ts";
import { photosWithCopies } from "./photo-files.ts";
import { groupsShown } from "./photo-page.ts";

const t = await loadText("fr");
const window = { width: 1366, height: 768 };
const maxActions = 3;

describe("the best of each group of photos is kept in Chromium", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;
  let files: string[];
  let actions = 0;
  const act = async (selector: string) => {
    actions += 1;
    await press(page, selector);
  };

  beforeAll(async () => {
    const photos = await photosWithCopies();
    files = Object.keys(photos);
    folder = await makeFolder(photos);
    rig = await launchChromium({ display: "new", language: "fr" });
    page = await rig.openDashboard("cleanup");
    await page.setViewport(window);
    await dropFolder(page, "#cleanup-drop", folder);
  });

  test("a page of groups has at most 65 words and two screens", async () => {
    await act("#photos-start");
    await act("#cleanup-show-photos");
    await page.waitForFunction(() => document.querySelectorAll(".photo-group canvas").length >= 8);
    const words = await wordsShown(page);
    assert.ok(words <= 65, `${words} words`);
    const heightPixels = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(heightPixels <= 2 * window.height, `${heightPixels} pixels`);
    const button = await (await page.$("#photos-keep-best"))!.boundingBox();
    assert.ok(button!.y + button!.height <= window.height);
    await assertReadsWell(page);
  });

  test("the other groups are on further pages", async () => {
    const shown = await groupsShown(page);
    assert.equal(shown.length, 4);
    const others = await page.$eval("#photos-others", ({ textContent }) => textContent);
    assert.equal(others, t("cleanup.photo.others", { count: 2 }));
    await press(page, "#photos-others");
    await page.waitForSelector(".photo-group:nth-child(3)", { hidden: true });
    const left = await groupsShown(page);
    assert.deepEqual([left.length, left.some((group) => shown.includes(group))], [2, false]);
    assert.equal(await page.$("#photos-others"), null);
    await page.waitForSelector(".photo-page h2:focus");
    await press(page, ".photo-pages .btn");
    await page.waitForSelector(".photo-group:nth-child(4)");
  });

  test("three actions after the folder is chosen, only the best of each group is there", async () => {
    const start = await readTree(folder);
    const aside = await reportAfter(page, async () => {
      await act("#photos-keep-best");
      await allowFolderWriting(page, rig.display);
    });
    assert.ok(actions <= maxActions, `${actions} actions`);
    assert.equal(aside.files, files.length - 6);
    const left = Object.keys(await readTree(folder)).filter((name) => files.includes(name));
    assert.deepEqual(
      left.toSorted(),
      Array.from({ length: 6 }, (_, index) => `Camera/IMG_${index}.jpg`),
    );
    await press(page, "#cleanup-back");
    await page.waitForSelector("#kind-photos[data-state=done]");
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(folder), start);
  });

  test("a page is set aside alone", async () => {
    await press(page, "#cleanup-show-photos");
    const ofPage = (await groupsShown(page)).flatMap((group) => group.slice(1));
    await press(page, "#photos-more");
    const aside = await reportAfter(page, () => press(page, "#photos-keep-page"));
    assert.equal(aside.files, ofPage.length);
    await page.waitForSelector(".photo-group:nth-child(3)", { hidden: true });
    assert.equal((await groupsShown(page)).length, 2);
  });
});
