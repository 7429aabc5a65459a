import assert from "node:assert/strict";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { checkGroups } from "../../bench/cleaner/check-groups.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { respectFileModes } from "../../rig/folders/respect-file-modes.ts";
import { storedRows } from "../support/stored-rows.ts";
import { makeTrapTree, type TrapTree } from "./trap-tree.ts";

type Result = {
  files: number;
  groups: { files: { path: string }[] }[];
  kinds: { biggest: { path: string; bytes: number }[] };
  unreadable: string[];
  isComplete: boolean;
};

/** The stored result of the last scan. The page writes it shortly after it shows the findings. */
async function readingOf(page: Page): Promise<Result> {
  for (;;) {
    const result = await keptReading(page);
    if (result.isComplete) return result;
  }
}

async function keptReading(page: Page): Promise<Result> {
  const rows = await storedRows<{ result?: Result }>(page, "scans");
  return rows.find(({ result }) => result)!.result!;
}

describe("a generated tree of 20,000 files on the real disk", () => {
  let root: string;
  let tree: TrapTree;
  let rig: ChromiumRig;
  let result: Result;

  beforeAll(async () => {
    root = await realpath(temporaryFolder("tree"));
    tree = await makeTrapTree(root);
    const restoreFileModes = await respectFileModes();
    rig = await launchChromium({ language: "en", isAlone: true });
    await restoreFileModes();
    const page = await rig.openDashboard("cleanup");
    const scanned = new AbortController();
    const changing = tree.changeFiles(scanned.signal);
    await dropFolder(page, "#cleanup-drop", root);
    await page.waitForSelector("#cleanup-found-bytes", { timeout: 60_000 });
    scanned.abort();
    await changing;
    result = await readingOf(page);
  });

  test("the groups are exactly those of the generator", () => {
    const groups = result.groups.map(({ files }) =>
      files.map((file) => path.join(root, file.path)),
    );
    assert.equal(checkGroups(root, { files: 0, bytes: 0, groups: tree.groups }, groups), "exact");
  });

  test("files that change, are replaced or cannot be read during the scan are reported, and no others", () => {
    assert.deepEqual(result.unreadable.toSorted(), tree.unreadable);
  });

  test("names that Chromium hides are not listed, and links to files are not followed", () => {
    const listed = result.groups.flatMap(({ files }) => files.map((file) => file.path));
    for (const name of tree.hidden) assert.ok(!listed.includes(name), name);
    assert.deepEqual(
      listed.filter((name) => name.endsWith("-soft")),
      [],
    );
  });

  test("a file of 5 GB is listed with its full size", async () => {
    const big = result.kinds.biggest.find((file) => file.path === tree.big);
    assert.equal(big?.bytes, (await stat(path.join(root, tree.big))).size);
    assert.equal(big?.bytes, 5_000_000_000);
  });
});
