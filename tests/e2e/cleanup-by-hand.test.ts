import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../rig/axe.ts";
import { launchFirefox } from "../rig/firefox.ts";
import { chooseFolder } from "../rig/folder-choice.ts";
import type { Rig } from "../rig/rig.ts";
import { outcomeOf } from "./path/cleanup-page.ts";
import { measuredIn } from "./path/measured-files.ts";
import { makeFolder, treeOf } from "./path/messy-folder.ts";
import { figure, press } from "./path/press.ts";

describe("a folder read by Firefox and cleaned by hand, step after step", () => {
  let rig: Rig;
  let page: Page;
  let folder: string;

  before(async () => {
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
  after(async () => {
    await rig?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const recount = () => outcomeOf(page, () => chooseFolder(page, "#cleanup-recount", folder));

  test("the page offers a list to carry out oneself, and deletes nothing", async () => {
    const start = await treeOf(folder);
    await chooseFolder(page, "#cleanup-input", folder);
    // Two pictures of 9 bytes, a letter of 8, a song of 5.
    assert.equal(await figure(page, "#cleanup-found-bytes"), 31);
    assert.deepEqual(await axeViolations(page), [], "review");
    await press(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    const name = path.basename(folder);
    const list = await page.$eval("pre.paths", (paths) => paths.textContent.split("\n"));
    assert.deepEqual(list.toSorted(), [
      `${name}/sub/letter.odt`,
      `${name}/sub/photo.jpg`,
      `${name}/sub/song.mp3`,
      `${name}/sub/sub/photo.jpg`,
    ]);
    assert.deepEqual(await axeViolations(page), [], "list");
    assert.deepEqual(await treeOf(folder), start);
  });

  test("what a person deleted is counted as measured, what is left or lost with its last copy is not", async () => {
    for (const name of ["sub/photo.jpg", "sub/letter.odt", "sub/song.mp3", "song.mp3"]) {
      await rm(path.join(folder, name));
    }
    const counted = await recount();
    // One picture of 9 bytes and one letter of 8; the song is gone altogether.
    assert.deepEqual(counted, { files: 2, bytes: 17, left: ["sub/sub/photo.jpg", "sub/song.mp3"] });
    assert.deepEqual(await measuredIn(page), { media: [1, 9], office: [1, 8] });
    assert.deepEqual(await axeViolations(page), []);
  });

  test("counting again adds only what is new", async () => {
    assert.equal((await recount()).files, 0);
    assert.deepEqual(await measuredIn(page), { media: [1, 9], office: [1, 8] });
    await rm(path.join(folder, "sub/sub/photo.jpg"));
    assert.equal((await recount()).files, 1);
    assert.deepEqual(await measuredIn(page), { media: [2, 18], office: [1, 8] });
  });
});
