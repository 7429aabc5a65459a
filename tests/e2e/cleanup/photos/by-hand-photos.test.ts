import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../../rig/page/axe.ts";
import { launchFirefox } from "../../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../../rig/folders/choose-folder.ts";
import type { Rig } from "../../../rig/rig.ts";
import { pressByKeyboard } from "../../support/keyboard.ts";
import { reportAfter } from "../cleanup-page.ts";
import { readMeasured } from "../measured-files.ts";
import { makeFolder } from "../messy-folder.ts";
import { photoFiles } from "./photo-files.ts";
import { assertReadsWell } from "../../support/narrow-viewport.ts";

const t = await loadText("en");

describe("similar photos found by Firefox and deleted by hand, with the keyboard", () => {
  let rig: Rig;
  let page: Page;
  let folder: string;
  let files: Record<string, Buffer>;

  beforeAll(async () => {
    files = await photoFiles();
    folder = await makeFolder(files);
    rig = await launchFirefox({ language: "en", isOneProcess: true });
    page = await rig.openDashboard("cleanup");
    await chooseFolder(page, "#cleanup-input", folder);
  });

  test("the same groups are found in files that can only be read", async () => {
    await pressByKeyboard(page, "#photos-start");
    await pressByKeyboard(page, "#cleanup-show-photos");
    await pressByKeyboard(page, "#photos-more");
    const notes = await (await page.waitForSelector("#photos-notes"))!.evaluate(
      (element) => element.textContent,
    );
    assert.ok(notes.includes(t("cleanup.photo.notDecoded", { count: 1, format: "HEIC" })), notes);
    assert.ok(notes.includes(t("cleanup.photo.problem.tooLarge", { count: 1 })), notes);
    assert.ok(notes.includes(t("cleanup.photo.problem.unreadable", { count: 1 })), notes);
    assert.equal((await page.$$(".photo-group")).length, 2);
    assert.equal((await page.$$(".photo-group .thumb__picture")).length, 6);
    await assertReadsWell(page);
  });

  test("a photo is kept by hand while comparing, and the list has what is set aside of each group", async () => {
    await pressByKeyboard(page, ".photo-group:first-child .photo-group__foot .push");
    await page.waitForFunction(
      () => document.querySelectorAll("dialog .pane canvas[data-drawn=true]").length === 2,
    );
    assert.deepEqual(await axeViolations(page), []);
    // The second one is stored turned.
    const isUpright = await page.$$eval("dialog .pane canvas", (all) =>
      all.map(({ width, height }) => width > height),
    );
    assert.deepEqual(isUpright, [true, true]);
    // The second photo is marked, until it is kept too.
    await page.keyboard.press("KeyX");
    await page.waitForSelector("dialog .film li:nth-child(2)[data-marked=false]");
    await page.keyboard.press("KeyX");
    await page.waitForSelector("dialog .film li:nth-child(2)[data-marked=true]");
    await page.keyboard.press("Escape");
    await pressByKeyboard(page, "#photos-keep-best");
    await page.waitForSelector("#cleanup-recount");
    const list = await page.$eval("pre.paths", (paths) => paths.textContent.split("\n"));
    const inFolder = (file: string) => `${path.basename(folder)}/${file}`;
    assert.deepEqual(
      list.toSorted(),
      ["WhatsApp/IMG-WA0001.jpg", "WhatsApp/turned.webp", "Zoo/IMG_1.jpg", "Zoo/IMG_3.jpg"].map(
        inFolder,
      ),
    );
  });

  test("a photo deleted by hand counts as media while the best of its group is there", async () => {
    const small = "WhatsApp/IMG-WA0001.jpg";
    await rm(path.join(folder, small));
    const counted = await reportAfter(page, () => chooseFolder(page, "#cleanup-recount", folder));
    assert.equal(counted.files, 1);
    assert.deepEqual(await readMeasured(page), { media: [1, files[small]!.length] });
    await rm(path.join(folder, "WhatsApp/turned.webp"));
    await rm(path.join(folder, "2026 Desert/wren.jpg"));
    const uncertain = await reportAfter(page, () => chooseFolder(page, "#cleanup-recount", folder));
    assert.equal(uncertain.files, 0);
  });
});
