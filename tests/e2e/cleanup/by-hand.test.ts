import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../rig/folders/choose-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { reportAfter } from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { pressByKeyboard } from "../support/keyboard.ts";
import { figure } from "../support/press.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

describe("a folder scanned by Firefox and cleaned by hand, with the keyboard", () => {
  let rig: Rig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await makeFolder({
      "photo.jpg": "a picture",
      "sub/photo.jpg": "a picture",
      "sub/sub/photo.jpg": "a picture",
      "letter.odt": "a letter",
      "sub/letter.odt": "a letter",
      "song.mp3": "la la",
      "sub/song.mp3": "la la",
      "other.txt": "another",
    });
    rig = await launchFirefox({ language: "en", isOneProcess: true });
    page = await rig.openDashboard("cleanup");
  });
  const inFolder = (file: string) => `${path.basename(folder)}/${file}`;
  const listed = async () =>
    (await page.$eval("pre.paths", (paths) => paths.textContent.split("\n"))).toSorted();
  /** Closes the dashboard, opens it again and continues with the list. */
  const reopenChecklist = async () => {
    await page.close();
    page = await rig.openDashboard("cleanup");
    await page.waitForSelector("#cleanup-resume");
    await assertReadsWell(page, "kept");
    await pressByKeyboard(page, "#cleanup-resume");
    await page.waitForSelector("#cleanup-recount");
  };
  const recount = () => reportAfter(page, () => chooseFolder(page, "#cleanup-recount", folder));

  test("the page offers a list to delete by hand, and deletes nothing", async () => {
    const start = await readTree(folder);
    await chooseFolder(page, "#cleanup-input", folder);
    // Two pictures of 9 bytes, a letter of 8, a song of 5.
    assert.equal(await figure(page, "#cleanup-found-bytes"), 31);
    assert.deepEqual(await axeViolations(page), [], "review");
    await pressByKeyboard(page, "#cleanup-show-duplicates");
    await pressByKeyboard(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    const name = path.basename(folder);
    assert.deepEqual(await listed(), [
      `${name}/sub/letter.odt`,
      `${name}/sub/photo.jpg`,
      `${name}/sub/song.mp3`,
      `${name}/sub/sub/photo.jpg`,
    ]);
    await assertReadsWell(page, "list");
    assert.deepEqual(await readTree(folder), start);
  });

  test("the list survives a closed tab, and leads back to its review", async () => {
    const list = await listed();
    await reopenChecklist();
    assert.deepEqual(await listed(), list);
    await pressByKeyboard(page, "#cleanup-to-review");
    assert.equal(await figure(page, "#cleanup-found-bytes"), 31);
    await pressByKeyboard(page, "#cleanup-show-duplicates");
    await pressByKeyboard(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    assert.deepEqual(await listed(), list);
  });

  test("deleted copies count as measured; a file that remains, or whose last copy was lost, does not", async () => {
    for (const name of ["sub/photo.jpg", "sub/letter.odt", "sub/song.mp3", "song.mp3"]) {
      await rm(path.join(folder, name));
    }
    const counted = await recount();
    // One picture of 9 bytes and one letter of 8. No copy of the song remains.
    assert.deepEqual(counted, { files: 2, bytes: 17, left: ["sub/sub/photo.jpg", "sub/song.mp3"] });
    assert.deepEqual(await readMeasured(page), { media: [1, 9], office: [1, 8] });
    assert.deepEqual(await axeViolations(page), []);
  });

  test("counting again adds only new deletions, also after a reload", async () => {
    await reopenChecklist();
    assert.deepEqual(await listed(), ["sub/song.mp3", "sub/sub/photo.jpg"].map(inFolder));
    assert.equal((await recount()).files, 0);
    assert.deepEqual(await readMeasured(page), { media: [1, 9], office: [1, 8] });
    await rm(path.join(folder, "sub/sub/photo.jpg"));
    assert.equal((await recount()).files, 1);
    assert.deepEqual(await readMeasured(page), { media: [2, 18], office: [1, 8] });
  });
});
