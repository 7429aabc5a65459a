import assert from "node:assert/strict";
import { open, readdir, rename } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import {
  allowFolderWriting,
  dropFolder,
  dropWithoutTarget,
} from "../../rig/folders/drop-folder.ts";
import { openKind, pressSetAside, reportAfter, reviewFolder, setAside } from "./cleanup-page.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { storedRows } from "../support/stored-rows.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { figure, press } from "../support/press.ts";
import { testAll } from "../support/extent.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("fr");

describe("a review that was interrupted", () => {
  let rig: ChromiumRig;
  let page: Page;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
    // Closing the extension's last tab revokes read access to a dropped folder. The browser stays
    // open.
    await rig.visit("about:blank");
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());

  const reopen = async () => {
    await page.close();
    page = await rig.openDashboard("cleanup");
    await page.waitForSelector("#cleanup-resume");
  };
  const resume = async () => {
    await press(page, "#cleanup-resume");
    await allowFolderWriting(page, rig.display);
  };
  const messy = { "keep.txt": "same", "sub/copy.txt": "same", "draft.odt": "", "b.zip": "zipped" };

  test("closing the tab keeps the findings and the selection, and both can still be used", async () => {
    const folder = await makeFolder(messy);
    await dropFolder(page, "#cleanup-drop", folder);
    await openKind(page, "archives");
    await page.focus("[aria-labelledby=cleanup-archives] input");
    await page.keyboard.press("Space");
    await untilText(page, ".dock", t("cleanup.chosen", { count: 1 }));
    // The selection is stored shortly after the last click.
    await wait(1000);
    await reopen();
    assert.deepEqual(await axeViolations(page), []);
    await resume();
    assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
    await openKind(page, "archives");
    await untilText(page, ".dock", t("cleanup.chosen", { count: 1 }));
    const { files, bytes } = await setAside(page);
    // The archive of 6 bytes, and not the copy, which is of another kind.
    assert.deepEqual([files, bytes], [1, 6]);
    await page.waitForSelector("#kind-archives[data-state=done]");
    assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
  });

  testAll(
    "a folder dropped beside the target is accepted, and one dropped on a review changes nothing",
    async () => {
      const folder = await makeFolder(messy);
      await dropFolder(page, "h1", folder);
      await page.waitForSelector(".kinds");
      const urls = async () => (await rig.browser.pages()).map((each) => each.url());
      const shown = await urls();
      await dropWithoutTarget(page, "h1", await makeFolder({ "other.txt": "other" }));
      // Chromium would open a folder that the page does not accept.
      await wait(1000);
      assert.deepEqual(await urls(), shown);
      assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
    },
  );

  /**
   * Drops a folder with two files of 20 GB, which take minutes to compare, and waits until what was
   * compared so far is stored.
   */
  const readForLong = async (): Promise<string> => {
    const folder = await makeFolder(messy);
    for (const name of ["one.bin", "two.bin"]) {
      const file = await open(path.join(folder, name), "w");
      await file.truncate(20_000_000_000);
      await file.close();
    }
    await dropFolder(page, "#cleanup-drop", folder);
    await waitUntil("an unfinished scan", async () => {
      const scans = await storedRows<{
        name: string;
        result?: { isComplete: boolean };
      }>(page, "scans");
      // An earlier test has left its own.
      return scans.some(
        ({ name, result }) => name === path.basename(folder) && result && !result.isComplete,
      );
    });
    return folder;
  };

  testAll("an unfinished scan is reported", async () => {
    await readForLong();
    await reopen();
    await untilText(page, "[aria-labelledby=cleanup-saved]", t("cleanup.stopped"));
  });

  test("stopping works in the middle of a large file and keeps the findings", async () => {
    await readForLong();
    const progress = await page.$eval("#cleanup-progress", (line) => line.textContent);
    // The files are listed, and their contents are being compared.
    const [seen = ""] = t("cleanup.walked", { count: 6, bytes: "|" }).split("|");
    assert.ok(progress.includes(seen), progress);
    assert.deepEqual(await axeViolations(page), [], "while it reads");
    await press(page, "#cleanup-stop");
    await page.waitForSelector("#cleanup-found-bytes");
    await untilText(page, "main", t("cleanup.stopped"));
    await press(page, "#cleanup-details > summary");
    // Where the space is, as far as it was found.
    await untilText(page, "#cleanup-space", t("cleanup.space.stopped"));
    assert.deepEqual(await axeViolations(page), [], "stopped");
  });

  testAll("a folder moved during the scan is reported as missing", async () => {
    const folder = await readForLong();
    const elsewhere = path.join(temporaryFolder("moved"), "folder");
    await rename(folder, elsewhere);
    await page.waitForSelector("#cleanup-result .note");
    const resultText = await page.$eval("#cleanup-result", (result) => result.textContent);
    assert.equal(resultText, t("cleanup.folderGone"));
    assert.equal((await readdir(elsewhere, { recursive: true })).length, 7);
  });

  testAll("a folder moved after the scan is reported as missing, and nothing is lost", async () => {
    const folder = await makeFolder(messy);
    await reviewFolder(page, folder);
    const elsewhere = path.join(temporaryFolder("moved"), "folder");
    await rename(folder, elsewhere);
    await pressSetAside(page);
    await allowFolderWriting(page, rig.display);
    await page.waitForSelector("#cleanup-result .note");
    const resultText = await page.$eval("#cleanup-result", (result) => result.textContent);
    assert.equal(resultText, t("cleanup.folderGone"));
    assert.equal(Object.keys(await readTree(elsewhere)).length, 5);
  });

  testAll(
    "copies in several folders are found together, and each folder keeps its own trash",
    async () => {
      const first = await makeFolder({ "a.txt": "same", "x.txt": "only here" });
      const second = await makeFolder({ "deep/a-copy.txt": "same" });
      await dropFolder(page, "#cleanup-drop", first, second);
      assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
      await openKind(page, "duplicates");
      const start = [await readTree(first), await readTree(second)];
      const { files } = await setAside(page, rig.display);
      assert.equal(files, 1);
      assert.deepEqual(await readTree(first), start[0]);
      assert.ok(!("deep/a-copy.txt" in (await readTree(second))));
      await reportAfter(page, () => press(page, "#cleanup-undo"));
      assert.deepEqual(await readTree(second), start[1]);
    },
  );
});
