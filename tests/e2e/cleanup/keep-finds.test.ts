import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { answerFolderPrompts } from "../../rig/folders/drop-folder.ts";
import { reportAfter, reviewFolder, setAside } from "./cleanup-page.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { photoFiles } from "./photos/photo-files.ts";
import { press } from "../support/press.ts";

const t = await loadText("fr");

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
    await reviewFolder(page, folder);
  };
  const kindsShown = () =>
    page.$$eval(".kinds > li", (cards) =>
      cards.map((card) => card.querySelector("b")!.textContent).toSorted(),
    );
  const untilKinds = (kinds: string[]) =>
    page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(".kinds > li b")]
          .map(({ textContent }) => textContent)
          .toSorted()
          .join() === wanted,
      {},
      kinds.toSorted().join(),
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
    await press(page, "#cleanup-show-photos");
    await press(page, "#photos-start");
    await page.waitForSelector("#cleanup-show-samePicture");
    const before = await kindsShown();
    assert.ok(before.includes(t("cleanup.kind.burst")), before.join());

    // A letter, and a copy of a photo.
    assert.equal((await setAside(page, rig.display)).files, 2);
    const others = before.filter((kind) => kind !== t("cleanup.kind.duplicates"));
    await untilKinds([t("cleanup.kind.duplicates"), ...others]);
    assert.equal(await page.$("#cleanup-show-duplicates"), null);

    // Another kind of the same scan.
    await press(page, "#cleanup-show-emptyFiles");
    await press(page, "[aria-labelledby=cleanup-emptyFiles] input");
    assert.equal((await setAside(page)).files, 1);
    const rest = others.filter((kind) => kind !== t("cleanup.kind.emptyFiles"));
    await untilKinds([t("cleanup.kind.duplicates"), ...rest]);

    // The button undoes the first batch of the list, which is loaded again after the report.
    await page.waitForFunction(
      () => document.querySelectorAll("[aria-labelledby=cleanup-aside] li.card").length === 2,
    );
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    await untilKinds([t("cleanup.kind.duplicates"), ...others]);
    assert.equal((await readTree(folder))["empty.txt"], "");
  });

  test("a closed page takes up what is left of the finds", async () => {
    await review({
      "letter.txt": "a letter",
      "old/letter.txt": "a letter",
      "film.mp4.crdownload": "half a film",
      "empty.txt": "",
    });
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
    await setAside(page, rig.display);
    await page.close();
    page = await rig.openDashboard("cleanup");
    await page.waitForSelector("#cleanup-also-aside");
    const said = await page.$eval("#cleanup-also-aside", (note) => note.textContent);
    // With those of the other tests.
    assert.ok(Number(/^\d+/.exec(said)?.[0]) >= 200, said);
  });
});
