import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { showSection, reportAfter, reviewFolder, setAside } from "./cleanup-page.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { photoFiles } from "./photos/photo-files.ts";
import { press } from "../support/press.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

const t = await loadText("fr");

describe("the list of files set aside", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });
  afterEach(() => page.close());

  const rows = (scope: string) =>
    page.$$eval(`${scope} .files > li .aside-name`, (names) =>
      names.map(({ textContent }) => textContent),
    );

  test("one file is found by its name, seen, and put back; the others are named before they are deleted", async () => {
    const { "2026 Desert/wren.jpg": wren } = await photoFiles();
    const copies = Array.from({ length: 60 }, (_, index) => [`sub/note ${index}.txt`, "same"]);
    folder = await makeFolder({
      "keep.txt": "same",
      "wren.jpg": wren!,
      "zoo/wren copy.jpg": wren!,
      "torn.png": "no picture",
      "zoo/torn.png": "no picture",
      ...Object.fromEntries(copies),
    });
    page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
    assert.equal((await setAside(page, rig.display)).files, 62);

    await showSection(page, "aside");
    await press(page, "#cleanup-files > summary");
    const list = "#cleanup-files";
    await page.waitForSelector(`${list} .files > li`);
    // A page of the list, however long it is. The largest file comes first.
    const shown = await rows(list);
    assert.equal(shown[0], "wren copy.jpg");
    assert.ok(shown.length <= 25, `${shown.length}`);
    await page.waitForSelector(`${list} [data-drawn=true] canvas`);
    await assertReadsWell(page);

    await page.type(`${list} input[type=search]`, "NOTE 41");
    await page.waitForFunction(
      (scope) => document.querySelectorAll(`${scope} .files > li`).length === 1,
      {},
      list,
    );
    await press(page, `${list} .files input`);
    const report = await reportAfter(page, () => press(page, "#cleanup-restore"));
    assert.equal(report.files, 1);
    const tree = await readTree(folder);
    assert.equal(tree["sub/note 41.txt"], "same");
    assert.ok(!("sub/note 40.txt" in tree));
    // The list is read again, and what is below it moves.
    await page.waitForFunction(
      (scope) => document.querySelector(`${scope} .files > li`) === null,
      {},
      list,
    );

    await press(page, "#cleanup-empty");
    await page.waitForSelector("dialog .files > li");
    assert.equal((await rows("dialog"))[0], "wren copy.jpg");
    assert.equal(await page.$("dialog .files input"), null);
    // A picture that cannot be shown keeps its place: the button to delete does not move.
    await page.waitForSelector("dialog span.thumb__picture");
    await assertReadsWell(page);
    const emptied = await reportAfter(page, () => press(page, "#cleanup-empty-confirm"));
    assert.equal(emptied.files, 61);
    assert.equal((await readTree(folder))["sub/note 41.txt"], "same");
  });

  test("the last chosen file ends the batch", async () => {
    folder = await makeFolder({ "a.txt": "same", "b/a.txt": "same" });
    page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
    await setAside(page, rig.display);
    await showSection(page, "aside");
    await press(page, "#cleanup-files > summary");
    await press(page, "#cleanup-files .files input");
    await reportAfter(page, () => press(page, "#cleanup-restore"));
    assert.deepEqual(Object.keys(await readTree(folder)), ["a.txt", "b", "b/a.txt"]);
    await page.waitForFunction(() => document.querySelector("#cleanup-empty") === null);
    assert.ok(
      (await page.$eval("#cleanup-result", (result) => result.textContent)).includes(
        t("cleanup.undone", { count: 1 }),
      ),
    );
  });
});
