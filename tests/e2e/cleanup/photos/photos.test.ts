import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting, dropFolder } from "../../../rig/folders/drop-folder.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import { press } from "../../support/press.ts";
import { untilText } from "../../support/until-text.ts";
import { emptyTrash, reportAfter } from "../cleanup-page.ts";
import { readMeasured } from "../measured-files.ts";
import { makeFolder, put, readTree } from "../messy-folder.ts";
import { storedRows } from "../../support/stored-rows.ts";
import { dragPane, viewsOf } from "./compared-panes.ts";
import { anotherPhoto, photoFiles, rawFiles } from "./photo-files.ts";
import { groupsShown, notesOf, openPhotos, searchAgain, searchPhotos } from "./photo-page.ts";
import { assertReadsWell } from "../../support/narrow-viewport.ts";

const t = await loadText("fr");
const looks = (...names: string[]) => names.map((name) => t("cleanup.photo.lookNamed", { name }));

describe("similar photos of a folder in Chromium", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await makeFolder(await photoFiles());
    rig = await launchChromium({ display: "new", language: "fr" });
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
  });
  const choose = (group: number) =>
    press(page, `.photo-group:nth-child(${group}) .photo-group__foot .push`);

  test("the card says how many photos there are and about how long they take", async () => {
    const card = await page.waitForSelector("#kind-photos");
    const text = (await card!.evaluate((element) => element.textContent)).replaceAll(/\s/gu, " ");
    // Two exact copies count, and files that turn out to be none.
    assert.ok(text.includes("13 photos"), text);
    assert.ok(text.includes("environ 1 minute"), text);
  });

  test("the search counts by kind what it cannot read", async () => {
    await searchPhotos(page);
    const notes = await notesOf(page);
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

  test("groups have the kept photo first and say why, and a burst says that it is one", async () => {
    assert.deepEqual(await groupsShown(page), [
      looks("wren.jpg", "IMG-WA0001.jpg", "turned.webp"),
      looks("IMG_2.jpg", "IMG_1.jpg", "IMG_3.jpg"),
    ]);
    const reasons = await page.$$eval(".photo-group__reason", (all) =>
      all.map(({ textContent }) => textContent.trim()),
    );
    assert.deepEqual(
      reasons,
      (["original", "sharpest"] as const).map((key) => t(`cleanup.photo.keptFor.${key}`)),
    );
    const bursts = await page.$$eval(".photo-group__foot b", (all) =>
      all.map(({ textContent }) => textContent),
    );
    assert.deepEqual(bursts, [t("cleanup.photo.burst")]);
    assert.equal((await page.$$("[data-aside=true]")).length, 4);
  });

  test("photos that may be blurry are looked for on request, and none is ticked", async () => {
    await press(page, "#photos-blurry");
    await press(page, "#cleanup-show-blurry");
    await page.waitForSelector("#blurry-page .thumb");
    const names = await page.$$eval("#blurry-page .thumb .whole", (all) =>
      all.map(({ textContent }) => textContent),
    );
    // The best of the pictures that were enlarged for this test, and the one that was blurred.
    assert.deepEqual(names, ["blurred.jpg", "wren.jpg"]);
    assert.equal(await page.$("input:checked"), null);
    await page.waitForSelector("#blurry-set-aside:disabled");
    await assertReadsWell(page);
    await press(page, "#cleanup-back");
  });

  test("a second search reads only the photo that is new", async () => {
    await waitUntil("what was read is stored", async () => {
      const rows = await storedRows<{ photos: { path: string }[] }>(page, "photos");
      return rows.length === 1 && rows[0]!.photos.some((photo) => photo.path === "lake.jpg");
    });
    await put(folder, "new.jpg", await anotherPhoto());
    await openPhotos(page);
    await press(page, "#photos-more");
    // The photo that is cut and the file that is none are read again: nothing is known of them.
    await searchAgain(page, "#photos-again", 3);
  });

  const dialog = "dialog.compare";
  const marked = () =>
    page.$$eval(`${dialog} input:checked`, (boxes) => boxes.map((box) => box.ariaLabel));
  const shownPanes = () =>
    page.$$eval(`${dialog} .compare__photos > div:not([hidden]) b`, (names) =>
      names.map((name) => name.textContent),
    );

  test("two photos are compared at one place, and every action has a key", async () => {
    await choose(1);
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
    await page.waitForSelector(`${dialog} input:disabled`);
    // The other of the pair, "turned.webp", is kept instead of all others.
    await page.keyboard.press("KeyA");
    await page.waitForSelector(`${dialog} .film li:first-child[data-marked=true]`);
    assert.equal((await marked()).length, 1);
    await page.waitForSelector(`${dialog} input:disabled`);
    await page.keyboard.press("KeyX");
    assert.equal((await marked()).length, 1);
    await page.keyboard.press("Escape");
    await page.waitForSelector(dialog, { hidden: true });
    assert.deepEqual(
      (await groupsShown(page))[0],
      looks("turned.webp", "wren.jpg", "IMG-WA0001.jpg"),
    );
    await untilText(page, ".photo-group__reason", t("cleanup.photo.keptFor.kept"));
  });

  test("photos that are not alike are never shown together again", async () => {
    await choose(2);
    await page.waitForSelector(dialog);
    await page.keyboard.press("KeyN");
    await page.keyboard.press("KeyN");
    await page.waitForSelector(".photo-group:nth-child(2)", { hidden: true });
    await page.keyboard.press("Escape");
    await page.waitForSelector(dialog, { hidden: true });
    await searchAgain(page, "#photos-again", 2);
    // Both were compared with the best only: they are still like each other.
    assert.deepEqual((await groupsShown(page))[1]!.toSorted(), looks("IMG_1.jpg", "IMG_3.jpg"));
  });

  test("one group is set aside alone, and an undo restores it", async () => {
    const start = await readTree(folder);
    // What was chosen by hand. The exact copy of one stays: it is a duplicate.
    const aside = await reportAfter(page, async () => {
      await press(page, ".photo-group:first-child .photo-group__foot .btn");
      await allowFolderWriting(page, rig.display);
    });
    assert.equal(aside.files, 2);
    assert.ok(!existsSync(path.join(folder, "2026 Desert/wren.jpg")));
    assert.ok(existsSync(path.join(folder, "WhatsApp/turned.webp")));
    await page.waitForSelector(".photo-group:nth-child(2)", { hidden: true });
    await press(page, "#cleanup-back");
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(folder), start);
  });

  test("emptying checks again that a photo of the group is there, and counts media", async () => {
    await press(page, "#cleanup-another");
    await dropFolder(page, "#cleanup-drop", folder);
    await searchPhotos(page);
    const aside = await reportAfter(page, () => press(page, "#photos-keep-best"));
    // Two of the same picture and one of the burst that is left.
    assert.equal(aside.files, 3);
    await page.waitForSelector("#photos-keep-best", { hidden: true });
    await press(page, "#cleanup-back");
    await page.waitForSelector("#kind-photos[data-state=done]");
    const best = path.join(folder, "2026 Desert/wren.jpg");
    await rename(best, `${best}.away`);
    const refused = await emptyTrash(page);
    assert.deepEqual([refused.files, refused.left.length], [1, 2]);
    await rename(`${best}.away`, best);
    const emptied = await emptyTrash(page);
    assert.equal(emptied.files, 2);
    assert.equal((await readMeasured(page)).media![0], 3);
  });

  test("a raw file is compared and shown by its embedded picture, and no whole picture in small", async () => {
    const raw = await makeFolder(await rawFiles());
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", raw);
    await searchPhotos(page);
    const notes = await notesOf(page);
    assert.ok(notes.includes(t("cleanup.photo.byPreview", { count: 1 })), notes);
    assert.ok(notes.includes(t("cleanup.photo.notDecoded", { count: 1, format: "RAW" })), notes);
    await page.waitForFunction(
      () => document.querySelectorAll(".thumb__picture[data-drawn=true]").length === 2,
    );
    assert.deepEqual(await groupsShown(page), [looks("IMG_1.DNG", "IMG_1.jpg")]);
    assert.equal(await page.$("main img"), null);
    const widths = await page.$$eval("main canvas", (all) => all.map(({ width }) => width));
    // The kept photo has the pixels of its place on a dense screen.
    assert.ok(Math.max(...widths) <= 1000, String(widths));
    await choose(1);
    await page.waitForFunction(
      () => document.querySelectorAll("dialog .pane canvas[data-drawn=true]").length === 2,
    );
  });
});
