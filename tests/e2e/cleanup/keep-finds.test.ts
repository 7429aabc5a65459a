import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { answerFolderPrompts, dropFolder } from "../../rig/folders/drop-folder.ts";
import { openKind, reportAfter, setAside } from "./cleanup-page.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { photoFiles } from "./photos/photo-files.ts";
import { press } from "../support/press.ts";

describe("a folder with several kinds of finds", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });
  afterEach(() => page.close());

  const review = async (files: Record<string, string | Buffer>) => {
    folder = await makeFolder(files);
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await page.waitForSelector(".kinds");
  };
  const kindsShown = () =>
    page.$$eval(".kinds > li", (cards) =>
      cards.map((card) => card.querySelector("h2")!.textContent).toSorted(),
    );
  test("setting one kind aside keeps the others and the photo groups; undo brings the first back", async () => {
    const photos = await photoFiles();
    await review({
      "letter.txt": "a letter",
      "old/letter.txt": "a letter",
      "film.mp4.crdownload": "half a film",
      "empty.txt": "",
      ...photos,
    });
    await press(page, "#photos-start");
    await page.waitForSelector("#photos-bytes");
    await page.waitForSelector("#cleanup-show-photos");
    const groups = () => page.$eval("#kind-photos", ({ textContent }) => textContent);
    const before = await kindsShown();
    const groupsBefore = await groups();

    // A letter, and a copy of a photo.
    await openKind(page, "duplicates");
    assert.equal((await setAside(page, rig.display)).files, 2);
    await page.waitForSelector("#kind-duplicates[data-state=done]");
    assert.deepEqual(await kindsShown(), before);
    assert.equal(await page.$("#cleanup-show-duplicates"), null);
    assert.equal(await groups(), groupsBefore);

    // Another kind of the same scan.
    await openKind(page, "emptyFiles");
    await press(page, "[aria-labelledby=cleanup-emptyFiles] input");
    assert.equal((await setAside(page)).files, 1);
    await page.waitForSelector("#kind-emptyFiles[data-state=done]");
    assert.deepEqual(await kindsShown(), before);

    await reportAfter(page, () => press(page, "#kind-emptyFiles button"));
    await page.waitForSelector("#cleanup-show-emptyFiles");
    await page.waitForSelector("#kind-duplicates[data-state=done]");
    assert.equal((await readTree(folder))["empty.txt"], "");
  });

  test("a closed page takes up what is left of the finds", async () => {
    await review({
      "letter.txt": "a letter",
      "old/letter.txt": "a letter",
      "film.mp4.crdownload": "half a film",
      "empty.txt": "",
    });
    await openKind(page, "duplicates");
    await setAside(page, rig.display);
    await page.waitForSelector("#cleanup-show-emptyFiles");
    await page.reload();
    await press(page, "#cleanup-resume");
    await answerFolderPrompts(page, rig.display, "#cleanup-show-emptyFiles");
    assert.equal(await page.$("#cleanup-show-duplicates"), null);
  });

  test("what is set aside is counted at once, also for a page that is closed before it is listed", async () => {
    const copies = Array.from({ length: 200 }, (_, index) => [`sub/${index}.txt`, "same"]);
    await review({ "keep.txt": "same", ...Object.fromEntries(copies) });
    await openKind(page, "duplicates");
    await setAside(page, rig.display);
    await page.close();
    page = await rig.openDashboard("cleanup");
    await page.waitForSelector("#cleanup-also-aside");
    const said = await page.$eval("#cleanup-also-aside", (note) => note.textContent);
    // With those of the other tests.
    assert.ok(Number(/^\d+/.exec(said)?.[0]) >= 200, said);
  });
});
