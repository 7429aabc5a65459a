import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting, dropFolder } from "../../rig/folders/drop-folder.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { openFolderSettings, revokeFolderAccess } from "../../rig/folders/revoke-folder-access.ts";
import { respectFileModes } from "../../rig/folders/respect-file-modes.ts";
import {
  emptyTrash,
  openKind,
  pressEmpty,
  pressSetAside,
  reportAfter,
  reviewFolder,
  setAside,
  showSection,
  untilForgotten,
} from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { makeFolder, readTree } from "./messy-folder.ts";
import { press } from "../support/press.ts";
import { readContents, readLeftovers, countInTrash } from "./trash-contents.ts";
import { testAll } from "../support/extent.ts";
import { until } from "./until.ts";

const t = await loadText("fr");
const copies = 300;
const parallelMoves = 16;
/** Each pair has content of its own, so that no other copy can hide the loss of one. */
const pair = (index: number) => [
  [`keep/${index}.txt`, `text ${index}`],
  [`sub${index % 10}/${index}-copy.txt`, `text ${index}`],
];

describe("write errors during a removal", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;
  let contents: string[];
  let start: Record<string, string | undefined>;

  beforeAll(async () => {
    const restoreFileModes = await respectFileModes();
    rig = await launchChromium({ display: "new", language: "fr" });
    await restoreFileModes();
    await rig.visit("about:blank");
  });
  afterEach(async () => {
    await page.close();
    execFileSync("chmod", ["-R", "u+w", folder]);
  });

  const review = async (count = copies): Promise<void> => {
    folder = await makeFolder(Object.fromEntries([...Array(count).keys()].flatMap(pair)));
    start = await readTree(folder);
    contents = await readContents(folder);
    page = await rig.openDashboard("cleanup");
    page.setDefaultTimeout(100_000);
    await reviewFolder(page, folder);
  };
  const resultText = () => page.$eval("#cleanup-result", (result) => result.textContent);
  const cards = () =>
    page.$eval("[aria-labelledby=cleanup-aside]", (section) => section.textContent);
  /** Starts to set files aside, and calls a function once a few files have moved. */
  const setAsideAnd = (act: () => Promise<void> | void, isAsked = true) =>
    reportAfter(page, async () => {
      await pressSetAside(page);
      if (isAsked) await allowFolderWriting(page, rig.display);
      await until(async () => (await countInTrash(folder)) >= 20);
      await act();
    });
  const undoAll = async () => {
    await showSection(page, "aside");
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(folder), start);
    await showSection(page, "cleanup");
  };
  const assertHalfway = async () => {
    const aside = await countInTrash(folder);
    assert.ok(aside >= 20 && aside < copies, `${aside} aside`);
    // Of a file in motion Chromium makes a copy, which cannot be removed any more either.
    const leftovers = await readLeftovers(folder);
    assert.ok(leftovers.length <= parallelMoves, `${leftovers.length} leftovers`);
    assert.deepEqual(await readContents(folder), [...contents, ...leftovers].toSorted());
    await showSection(page, "aside");
    await page.waitForSelector("#cleanup-undo:enabled");
    assert.ok((await cards()).includes(t("cleanup.movesCut", { count: copies - aside })));
  };
  const forbid = () => void execFileSync("chmod", ["-R", "a-w", folder]);
  const allow = () => void execFileSync("chmod", ["-R", "u+w", folder]);

  test("a folder that becomes read-only keeps every file, and undo completes once it is writable", async () => {
    await review();
    await setAsideAnd(forbid);
    assert.equal(await resultText(), t("cleanup.readOnlyDisk"));
    await assertHalfway();
    allow();
    await undoAll();
  });

  test("the files of a read-only folder stay, and leave no copy in the trash", async () => {
    await review(30);
    execFileSync("chmod", ["a-w", path.join(folder, "sub3")]);
    const { files: moved, left } = await setAside(page, rig.display);
    assert.deepEqual([moved, left.length], [27, 3]);
    assert.equal(await countInTrash(folder), 27);
    assert.deepEqual(await readContents(folder), contents);
    await undoAll();
  });

  testAll("emptying stops at a system error, and counts each file once in the end", async () => {
    await review();
    await setAside(page, rig.display);
    // Slow enough to be stopped midway on a busy machine.
    await page.emulateCPUThrottling(8);
    const { left } = await reportAfter(page, async () => {
      await pressEmpty(page);
      await until(async () => (await countInTrash(folder)) <= copies - 20);
      forbid();
    });
    await page.emulateCPUThrottling(null);
    const waiting = await countInTrash(folder);
    assert.ok(waiting > 0 && waiting < copies, `${waiting} left`);
    assert.equal(left.length, waiting);
    assert.deepEqual(await readMeasured(page), {});
    allow();
    await emptyTrash(page);
    const bytes = contents.reduce((sum, text) => sum + text.length, 0) / 2;
    assert.deepEqual(await readMeasured(page), { office: [copies, bytes] });
    // The kept files without the copies: each content once.
    assert.deepEqual(await readContents(folder), [...new Set(contents)]);
  });

  testAll(
    "revoking access in the browser's settings stops the work and loses nothing",
    async () => {
      await review();
      await setAside(page, rig.display);
      await undoAll();
      const settings = await openFolderSettings(page);
      await page.bringToFront();
      await reviewFolder(page, folder);
      await setAsideAnd(async () => {
        await revokeFolderAccess(settings);
        // Right after a click Chromium may prompt again instead of refusing. The test denies it.
        await wait(1_200);
        await pressKeys(rig.display, "Escape");
      }, false);
      await settings.close();
      // A background tab renders nothing, so the test cannot wait for its content.
      await page.bringToFront();
      assert.equal(await resultText(), t("cleanup.accessLost"));
      assert.ok((await countInTrash(folder)) < copies);
      assert.deepEqual(await readContents(folder), contents);
      await showSection(page, "aside");
      await press(page, "[id^=cleanup-reopen], #cleanup-undo");
      await allowFolderWriting(page, rig.display);
      await until(
        async () => (await countInTrash(folder)) === 0 || (await page.$("#cleanup-undo")) !== null,
      );
      if ((await countInTrash(folder)) > 0) await press(page, "#cleanup-undo");
      await until(async () => (await countInTrash(folder)) === 0);
      await untilForgotten(page);
      assert.deepEqual(await readTree(folder), start);
    },
  );

  testAll("a folder moved meanwhile stays whole, with its trash", async () => {
    await review();
    const elsewhere = `${folder}-moved`;
    await setAsideAnd(() => rename(folder, elsewhere));
    assert.equal(await resultText(), t("cleanup.folderGone"));
    await assert.rejects(readdir(folder), { code: "ENOENT" });
    folder = elsewhere;
    assert.deepEqual(await readContents(folder), contents);
    await page.reload();
    await dropFolder(page, "#cleanup-drop", folder);
    await page.waitForSelector("#cleanup-also-aside");
    await showSection(page, "aside");
    await page.waitForSelector("#cleanup-undo:enabled");
    await reportAfter(page, async () => {
      await press(page, "#cleanup-undo");
      await allowFolderWriting(page, rig.display);
    });
    assert.deepEqual(await readTree(folder), start);
  });

  testAll(
    "two tabs that set the same files aside at once lose none, and undo restores all",
    async () => {
      await review();
      await setAside(page, rig.display);
      await undoAll();
      const other = await rig.openDashboard("cleanup");
      for (const tab of [other, page]) {
        await tab.bringToFront();
        await reviewFolder(tab, folder);
      }
      // The background tab renders nothing, so no frame can be awaited in it.
      const isDone = (tab: Page) =>
        tab.$eval("#cleanup-result", (result) => result.textContent !== "");
      await Promise.all(
        [page, other].map(async (tab) => {
          await tab.$eval("#cleanup-set-aside", (button) => (button as HTMLElement).click());
          await until(() => isDone(tab));
        }),
      );
      assert.deepEqual(await readContents(folder), contents);
      assert.equal(await countInTrash(folder), copies);
      await other.close();
      await page.bringToFront();
      await undoAll();
    },
  );

  // Only root may mount a disk of this size. Without root, the cleaner's unit test uses a port that
  // refuses writes.
  if (process.getuid?.() === 0) {
    testAll(
      "on a full disk nothing moves, nothing is left over, and the trash can be emptied",
      async () => {
        folder = await makeFolder({});
        execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]);
        const fill = () =>
          writeFile(path.join(folder, "rest"), "y".repeat(400_000)).catch(() => undefined);
        try {
          for (const name of ["a", "b", "c"])
            await writeFile(path.join(folder, `${name}.txt`), "same");
          await fill();
          start = await readTree(folder);
          page = await rig.openDashboard("cleanup");
          await reviewFolder(page, folder);
          const counted = await readMeasured(page);
          await setAside(page, rig.display);
          assert.equal(await resultText(), t("cleanup.diskFull"));
          assert.deepEqual(await readTree(folder), start);

          await rm(path.join(folder, "rest"));
          await openKind(page, "duplicates");
          await setAside(page);
          await fill();
          const { files: emptied } = await emptyTrash(page);
          assert.equal(emptied, 2);
          const [count = 0, bytes = 0] = counted.office ?? [];
          assert.deepEqual(await readMeasured(page), { office: [count + 2, bytes + 8] });
          assert.deepEqual(Object.keys(await readTree(folder)), ["a.txt", "rest"]);
        } finally {
          execFileSync("umount", ["-l", folder]);
        }
      },
    );
  }
});
