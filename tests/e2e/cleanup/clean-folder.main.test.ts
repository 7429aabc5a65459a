import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import {
  answerFolderPrompts,
  allowFolderWriting,
  dropFolder,
} from "../../rig/folders/drop-folder.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import {
  emptyTrash,
  reportAfter,
  reviewFolder,
  setAside,
  showSection,
  untilForgotten,
} from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { makeFolder, put, readTree } from "./messy-folder.ts";
import { storedRows } from "../support/stored-rows.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { figure, press } from "../support/press.ts";

const t = await loadText("fr");

describe("a folder dropped in Chromium", () => {
  let rig: ChromiumRig;
  let home: string;
  let page: Page;

  beforeAll(async () => {
    home = temporaryFolder("home");
    await mkdir(path.join(home, "Documents"));
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    rig = await launchChromium({ display: "new", language: "fr", env });
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());

  /** Drops a folder with these files and waits for the findings. */
  const review = async (files: Record<string, string>): Promise<string> => {
    const folder = await makeFolder(files, path.join(home, "Documents"));
    await reviewFolder(page, folder);
    return folder;
  };
  const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);

  test("the home folder is refused, and the page offers to read it instead", async () => {
    await dropFolder(page, "#cleanup-drop", home);
    await page.waitForSelector("#cleanup-read-dropped");
    assert.equal(
      await textOf("#cleanup-read-dropped"),
      t("cleanup.readDropped", { name: path.basename(home) }),
    );
    assert.deepEqual(await axeViolations(page), []);
    // Chromium's own dialog over the page requires another folder.
    await pressKeys(rig.display, "Escape");
    await review({ "keep.txt": "same", "sub/copy.txt": "same" });
  });

  test("a second scan remembers unchanged files and reads changed ones", async () => {
    const root = await review({ a: "same text", b: "same text", c: "rain", d: "rain" });
    // The fingerprints are stored after the result is shown.
    await waitUntil("the fingerprints are stored", async () => {
      const rows = await storedRows<{ paths: string[] }>(page, "fingerprints");
      return rows.some(({ paths }) => paths.toSorted().join("") === "abcd");
    });
    await writeFile(path.join(root, "d"), "snow");
    await page.reload();
    await page.waitForSelector("#cleanup-drop");
    await reviewFolder(page, root);
    type Scan = { result?: { groups: { files: { path: string }[]; isRemembered?: boolean }[] } };
    const found = async () => {
      const scans = await storedRows<Scan>(page, "scans");
      return scans.flatMap(({ result }) =>
        (result?.groups ?? []).map(({ files, isRemembered }) => [
          files.map((file) => file.path).join(" "),
          isRemembered,
        ]),
      );
    };
    // The earlier scan, with the groups "a b" and "c d", is forgotten after the new one is stored.
    await waitUntil("the new scan replaces the earlier one", async () => {
      const groups = await found();
      return !groups.some(([paths]) => paths === "c d") && groups.length > 0;
    });
    const [, isRemembered] = (await found()).find(([paths]) => paths === "a b")!;
    assert.equal(isRemembered, true);
  });

  test("fifty copies of one name in fifty folders are set aside and restored, each to its place", async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Présentés ${index}/Bilan 2026.txt`);
    const copies = Object.fromEntries(names.map((name) => [name, "the same text"]));
    const root = await review({ "Bilan.txt": "the same text", "other.txt": "another", ...copies });
    const start = await readTree(root);
    assert.deepEqual(await setAside(page, rig.display), { files: 50, bytes: 650, left: [] });
    const aside = await readTree(root);
    const batch = Object.keys(aside)
      .find((name) => name.endsWith(".json"))!
      .slice(0, -".json".length);
    for (const name of names) {
      assert.ok(!(name in aside));
      assert.equal(aside[`${batch}/${name}`], "the same text");
    }
    assert.equal(aside["Bilan.txt"], "the same text");
    assert.equal(aside["other.txt"], "another");

    const undone = await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.equal(undone.files, 50);
    assert.deepEqual(await readTree(root), start);
    await untilForgotten(page);
  });

  test("undo never overwrites a file with the same name: that file stays aside, the others are restored", async () => {
    const copies = { "one/copy.txt": "same", "two/copy.txt": "same", "three/copy.txt": "same" };
    const root = await review({ "keep.txt": "same", ...copies });
    const start = await readTree(root);
    await setAside(page, rig.display);
    await put(root, "two/copy.txt", "new work");

    const { files, left } = await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.equal(files, 2);
    assert.deepEqual(left, [`two/copy.txt : ${t("cleanup.refusal.taken")}`]);
    const tree = await readTree(root);
    assert.equal(tree["two/copy.txt"], "new work");
    assert.equal(tree["one/copy.txt"], "same");
    assert.equal(tree["three/copy.txt"], "same");

    await rm(path.join(root, "two/copy.txt"));
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(root), start);
    await untilForgotten(page);
  });

  test("a file changed since the scan stays in place, and the page names it with the reason", async () => {
    const root = await review({
      "keep.txt": "same",
      "sub/copy.txt": "same",
      "sub/edited.txt": "same",
      "kept.txt": "other text",
      "sub/last.txt": "other text",
    });
    await put(root, "sub/edited.txt", "new work");
    await rm(path.join(root, "kept.txt"));
    const { files, left } = await setAside(page, rig.display);
    assert.equal(files, 1);
    assert.deepEqual(left.toSorted(), [
      `sub/edited.txt : ${t("cleanup.refusal.changed")}`,
      `sub/last.txt : ${t("cleanup.refusal.lastCopy")}`,
    ]);
    const tree = await readTree(root);
    assert.equal(tree["sub/edited.txt"], "new work");
    assert.equal(tree["sub/last.txt"], "other text");
    assert.ok(!("sub/copy.txt" in tree));
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.equal((await readTree(root))["sub/copy.txt"], "same");
    await untilForgotten(page);
  });

  test("the trash can be undone from another page, and emptying counts once", async () => {
    const root = await review({
      "film.mp4": "moving pictures",
      "sub/film.mp4": "moving pictures",
      "letter.odt": "a letter",
      "sub/letter.odt": "a letter",
      "sub/sub/letter.odt": "a letter",
    });
    const start = await readTree(root);
    await setAside(page, rig.display);
    // A drop grants read access only while the page is open, so Chromium prompts again for reading
    // and writing.
    await page.close();
    page = await rig.openDashboard("cleanup");
    await press(page, "#cleanup-also-aside a");
    await press(page, "[id^=cleanup-reopen]");
    await answerFolderPrompts(page, rig.display, "#cleanup-undo");
    await reportAfter(page, async () => {
      await press(page, "#cleanup-undo");
      await allowFolderWriting(page, rig.display);
    });
    assert.deepEqual(await readTree(root), start);
    await press(page, "#cleanup-nothing-aside a");

    await reviewFolder(page, root);
    await setAside(page);
    await page.waitForSelector("#cleanup-empty");
    // A film of 15 bytes and two letters of 8.
    assert.equal(await figure(page, "#cleanup-sum-bytes"), 31);
    await page.reload();
    await showSection(page, "aside");
    await page.waitForSelector("#cleanup-empty");
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(await readMeasured(page), {});
    const emptied = await emptyTrash(page);
    assert.deepEqual(emptied, { files: 3, bytes: 31, left: [] });
    assert.deepEqual(Object.keys(await readTree(root)), [
      "film.mp4",
      "letter.odt",
      "sub",
      "sub/sub",
    ]);

    await page.reload();
    await page.waitForSelector("#cleanup-nothing-aside");
    assert.deepEqual(await readMeasured(page), { media: [1, 15], office: [2, 16] });
  });
});
