import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../../rig/page/axe.ts";
import { type ChromiumRig, launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../../rig/folders/drop-folder.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import { press } from "../../support/press.ts";
import { untilText } from "../../support/until-text.ts";
import { emptyTrash, reportAfter, setAside } from "../cleanup-page.ts";
import { readMeasured } from "../measured-files.ts";
import { makeFolder, put, readTree } from "../messy-folder.ts";
import { storedRows } from "../../support/stored-rows.ts";
import { dragPane, viewsOf } from "./compared-panes.ts";
import { anotherPhoto, photoFiles, rawFiles } from "./photo-files.ts";
import { assertReadsWell } from "../../support/narrow-viewport.ts";

const t = await loadText("fr");

describe("similar photos of a folder in Chromium", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await makeFolder(await photoFiles());
    rig = await launchChromium({ display: "new", language: "fr" });
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await press(page, "#cleanup-show-photos");
  });
  const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
  const namesIn = (selector: string) =>
    page.$$eval(`${selector} .thumb b`, (names) => names.map((name) => name.textContent));
  /** Searches, and waits until so many files were read. */
  const search = async (filesRead: number) => {
    await press(page, "#photos-start");
    await page.waitForSelector(`#photos-read[data-files="${filesRead}"]`);
  };

  test("the search counts by kind what it cannot read", async () => {
    await press(page, "#photos-blurry");
    await search(12);
    const notes = await textOf("#photos-notes");
    for (const [key, count] of [
      ["unreadable", 1],
      ["tooLarge", 1],
      ["notPictures", 1],
    ] as const) {
      assert.ok(notes.includes(t(`cleanup.photo.problem.${key}`, { count })), `${key}: ${notes}`);
    }
    assert.ok(notes.includes(t("cleanup.photo.notDecoded", { count: 1, format: "HEIC" })), notes);
    await assertReadsWell(page);
  });

  test("groups have their best photo first and say why, and nothing is ticked", async () => {
    await press(page, "#cleanup-show-samePicture");
    await page.waitForSelector("[aria-labelledby=cleanup-samePicture] .thumb");
    assert.deepEqual(await namesIn("[aria-labelledby=cleanup-samePicture]"), [
      "wren.jpg",
      "IMG-WA0001.jpg",
      "turned.webp",
    ]);
    const card = await textOf("[aria-labelledby=cleanup-samePicture] .group");
    assert.ok(card.includes(t("cleanup.photo.reason.original")), card);
    assert.equal(await page.$(".thumbs input:checked"), null);
    await press(page, "#cleanup-show-blurry");
    await page.waitForSelector("[aria-labelledby=cleanup-blurry] .thumb");
    // The best of the pictures that were enlarged for this test, and the one that was blurred.
    assert.deepEqual(await namesIn("[aria-labelledby=cleanup-blurry]"), [
      "blurred.jpg",
      "wren.jpg",
    ]);
    await press(page, "#cleanup-show-burst");
    await page.waitForSelector("[aria-labelledby=cleanup-burst] .thumb");
    const burst = await namesIn("[aria-labelledby=cleanup-burst]");
    assert.equal(burst[0], "IMG_2.jpg");
    assert.deepEqual(burst.toSorted(), ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]);
    assert.deepEqual(await axeViolations(page), []);
  });

  test("a second search reads only the photo that is new", async () => {
    await waitUntil("what was read is stored", async () => {
      const rows = await storedRows<{ photos: { path: string }[] }>(page, "photos");
      return rows.length === 1 && rows[0]!.photos.some((photo) => photo.path === "lake.jpg");
    });
    await put(folder, "new.jpg", await anotherPhoto());
    await press(page, "#cleanup-show-photos");
    // The photo that is cut and the file that is none are read again: nothing is known of them.
    await search(3);
  });

  const dialog = "dialog.compare";
  const marked = () =>
    page.$$eval(`${dialog} input:checked`, (boxes) => boxes.map((box) => box.ariaLabel));
  const shownPanes = () =>
    page.$$eval(`${dialog} .compare__photos > div:not([hidden]) b`, (names) =>
      names.map((name) => name.textContent),
    );

  test("two photos are compared at one place, and every action has a key", async () => {
    await press(page, "#cleanup-show-samePicture");
    await press(page, ".group__head .btn");
    await page.waitForFunction(
      () => document.querySelectorAll("dialog .pane canvas[data-drawn=true]").length === 2,
    );
    await assertReadsWell(page);
    assert.deepEqual(await shownPanes(), ["wren.jpg", "IMG-WA0001.jpg"]);
    // The second one is stored turned.
    const isUpright = await page.$$eval("dialog .pane canvas", (all) =>
      all.map(({ width, height }) => width > height),
    );
    assert.deepEqual(isUpright, [true, true]);
    await page.keyboard.press("KeyS");
    assert.deepEqual(await shownPanes(), ["wren.jpg"]);
    await page.keyboard.press("KeyS");
    assert.deepEqual(await shownPanes(), ["IMG-WA0001.jpg"]);
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await shownPanes(), ["turned.webp"]);
    await page.keyboard.press("KeyP");
    assert.deepEqual(await shownPanes(), ["wren.jpg", "turned.webp"]);
    // Of 1400 pixels across, only those that its place shows are in memory, until it is zoomed in.
    const wholeWidth = 1400;
    const firstWidth = await page.$eval("dialog .pane canvas", ({ width }) => width);
    assert.ok(firstWidth < wholeWidth, String(firstWidth));
    await page.keyboard.press("KeyZ");
    await page.waitForFunction(
      (width) => document.querySelector<HTMLCanvasElement>("dialog .pane canvas")!.width === width,
      {},
      wholeWidth,
    );
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.up("Shift");
    assert.deepEqual(await viewsOf(page), Array(2).fill("scale(4) translate(10%, 0%)"));
    // A fifth of the pane is a twentieth of what is zoomed in four times; both pictures move.
    await dragPane(page, 1 / 5);
    for (const view of await viewsOf(page)) assert.match(view, /translate\(1[45](\.\d+)?%, 0%\)/);
  });

  test("whatever is pressed, one photo of the group stays", async () => {
    await page.keyboard.press("KeyA");
    await page.waitForSelector(`${dialog} input:checked`);
    await page.keyboard.press("KeyX");
    await page.keyboard.press("KeyX");
    assert.equal((await marked()).length, 1);
    await page.waitForSelector(`${dialog} input:disabled`);
    await page.keyboard.press("Escape");
    await page.waitForSelector(dialog, { hidden: true });
    assert.equal((await page.$$(".group .thumbs input:checked")).length, 2);
    assert.equal((await page.$$(".group .thumbs input:disabled")).length, 1);
  });

  test("photos that are not alike are never shown together again", async () => {
    await press(page, "#cleanup-show-burst");
    await press(page, "[aria-labelledby=cleanup-burst] .group__head .btn");
    await page.waitForSelector(dialog);
    await page.keyboard.press("KeyN");
    await page.keyboard.press("KeyN");
    await page.waitForSelector(dialog, { hidden: true });
    await page.waitForSelector("#cleanup-show-burst", { hidden: true });
    await press(page, "#cleanup-show-photos");
    await search(2);
    // Both were compared with the best only: they are still like each other.
    await press(page, "#cleanup-show-burst");
    await page.waitForSelector("[aria-labelledby=cleanup-burst] .thumb");
    const burst = await namesIn("[aria-labelledby=cleanup-burst]");
    assert.deepEqual(burst.toSorted(), ["IMG_1.jpg", "IMG_3.jpg"]);
  });

  test("photos are set aside with the other files, and an undo restores them", async () => {
    const start = await readTree(folder);
    // Two of the three pictures that are alike. The exact copy of one stays instead of it.
    await untilText(page, ".dock b", t("cleanup.chosen", { count: 2 }));
    assert.equal((await setAside(page, rig.display)).files, 2);
    assert.ok(!existsSync(path.join(folder, "2026 Desert/wren.jpg")));
    assert.ok(existsSync(path.join(folder, "2026 Desert/wren (1).jpg")));
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(folder), start);
  });

  test("emptying checks again that a photo of the group is there, and counts media", async () => {
    await press(page, "#cleanup-another");
    await dropFolder(page, "#cleanup-drop", folder);
    await press(page, "#cleanup-show-photos");
    await search(2);
    await press(page, "#cleanup-show-samePicture");
    await press(page, ".group__head .btn");
    await page.waitForSelector(dialog);
    await page.keyboard.press("KeyS");
    await page.keyboard.press("KeyA");
    await page.waitForSelector(`${dialog} .film [data-marked=true]`);
    await page.keyboard.press("Escape");
    const best = path.join(folder, "2026 Desert/wren.jpg");
    const aside = await setAside(page);
    assert.equal(aside.files, 3);
    await rename(best, `${best}.away`);
    const refused = await emptyTrash(page);
    assert.deepEqual([refused.files, refused.left.length], [0, 3]);
    await rename(`${best}.away`, best);
    const emptied = await emptyTrash(page);
    assert.equal(emptied.files, 3);
    assert.deepEqual(await readMeasured(page), { media: [3, emptied.bytes] });
  });

  test("a raw file is compared and shown by its embedded picture, and no whole picture in small", async () => {
    const raw = await makeFolder(await rawFiles());
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", raw);
    await press(page, "#cleanup-show-photos");
    await search(3);
    const notes = await textOf("#photos-notes");
    assert.ok(notes.includes(t("cleanup.photo.byPreview", { count: 1 })), notes);
    assert.ok(notes.includes(t("cleanup.photo.notDecoded", { count: 1, format: "RAW" })), notes);
    await press(page, "#cleanup-show-samePicture");
    await page.waitForFunction(
      () => document.querySelectorAll(".thumb__picture[data-drawn=true]").length === 2,
    );
    assert.deepEqual(await namesIn("[aria-labelledby=cleanup-samePicture]"), [
      "IMG_1.DNG",
      "IMG_1.jpg",
    ]);
    assert.equal(await page.$("main img"), null);
    const widths = await page.$$eval("main canvas", (all) => all.map(({ width }) => width));
    assert.ok(Math.max(...widths) <= 256, String(widths));
    await press(page, ".group__head .btn");
    await page.waitForFunction(
      () => document.querySelectorAll("dialog .pane canvas[data-drawn=true]").length === 2,
    );
  });
});
