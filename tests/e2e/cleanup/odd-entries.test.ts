import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rm, symlink, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting, dropFolder } from "../../rig/folders/drop-folder.ts";
import {
  openKind,
  reportAfter,
  reviewFolder,
  setAside,
  showSection,
  untilForgotten,
} from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { makeFolder, put, readTree } from "./messy-folder.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("en");
const trash = "_DigitalCleanup_Trash";

describe("what is no ordinary file in a folder", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "en" });
  });
  beforeEach(async () => {
    folder = await makeFolder({ "keep.txt": "same", "copy.txt": "same" });
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());
  const review = async () => {
    await reviewFolder(page, folder);
  };
  const showAside = async () => {
    await showSection(page, "aside");
    if (!(await page.$("[id^=cleanup-reopen]"))) return;
    await press(page, "[id^=cleanup-reopen]");
    await allowFolderWriting(page, rig.display);
  };
  const resultText = () => page.$eval("#cleanup-result", (result) => result.textContent);
  const mainText = () => page.$eval("main", (main) => main.innerText);

  test("pipes and sockets are never read, and the page says how the browser shows them", async () => {
    spawnSync("mkfifo", [path.join(folder, "pipe")]);
    const server = createServer().listen(path.join(folder, "socket"));
    await dropFolder(page, "#cleanup-drop", folder);
    await openKind(page, "emptyFiles");
    await page.waitForSelector("[aria-labelledby=cleanup-emptyFiles]");
    const text = await mainText();
    assert.ok(text.includes(t("cleanup.kindBody.emptyFiles")), text);
    assert.ok(text.includes("pipe") && text.includes("socket"), text);
    server.close();
  });

  test("a name that is no text is reported, with what to do", async () => {
    const invalid = Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff, 0xfe])]);
    await writeFile(invalid, "same");
    await dropFolder(page, "#cleanup-drop", folder);
    await untilText(page, "main", t("cleanup.unreadable", { count: 1 }));
    await openKind(page, "duplicates");
    assert.equal((await setAside(page, rig.display)).files, 1);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    await untilForgotten(page);
  });

  test("a trash that is a link is not used, and nothing moves to where it leads", async () => {
    const elsewhere = temporaryFolder("elsewhere");
    await symlink(elsewhere, path.join(folder, trash));
    await review();
    const start = await readTree(folder);
    await setAside(page, rig.display);
    assert.equal(await resultText(), t("cleanup.trashIsLink", { folder: trash }));
    assert.deepEqual(await readTree(folder), start);
    assert.deepEqual(await readTree(elsewhere), {});
    assert.deepEqual(await axeViolations(page), []);
  });

  test("a file with the name of the trash is explained, and nothing moves", async () => {
    await put(folder, trash, "a file of mine");
    await review();
    const start = await readTree(folder);
    await setAside(page, rig.display);
    assert.equal(await resultText(), t("cleanup.trashIsFile", { folder: trash }));
    assert.deepEqual(await readTree(folder), start);
  });

  test("lists that are cut, of others, or lead out are explained in words, and stay as they are", async () => {
    const manifest = {
      version: 1,
      createdAt: "2026-11-24T10:00:00.000Z",
      state: "aside",
    };
    const entry = { path: "../../outside", bytes: 4, modifiedAtMs: 1 };
    const lists = {
      cut: '{"version":1,',
      other: JSON.stringify({ program: "another" }),
      out: JSON.stringify({ ...manifest, batch: "out", entries: [entry] }),
      renamed: JSON.stringify({ ...manifest, batch: "first", entries: [] }),
    };
    for (const [name, text] of Object.entries(lists)) {
      await put(folder, `${trash}/${name}.json`, text);
    }
    await review();
    const start = await readTree(folder);
    await showAside();
    await page.waitForSelector("main .note--caution .mono");
    const text = await mainText();
    for (const problem of ["notOurs", "leadsOut", "otherBatch"] as const) {
      assert.ok(text.includes(t(`cleanup.listProblem.${problem}`)), problem);
    }
    assert.equal(text.includes("leadsOut") || text.includes("Invalid"), false, text);
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(await readTree(folder), start);
  });

  test("a batch that came with the folder counts nothing, and only what is there is deleted", async () => {
    const claimed = Array.from({ length: 1001 }, (_, index) => ({
      path: `${index}.iso`,
      bytes: 9_007_199_254_740_991,
      modifiedAtMs: 1,
    }));
    await put(folder, `${trash}/x/note.txt`, "there");
    await utimes(path.join(folder, trash, "x/note.txt"), 1, 1);
    const there = { path: "note.txt", bytes: 5, modifiedAtMs: 1000 };
    const manifest = { version: 1, batch: "x", createdAt: "2026-11-24T10:00:00.000Z" };
    const entries = [...claimed, there];
    await put(
      folder,
      `${trash}/x.json`,
      JSON.stringify({ ...manifest, state: "emptying", entries }),
    );
    await review();
    await showAside();
    await page.waitForSelector("#cleanup-empty");
    const text = await mainText();
    assert.ok(text.includes(t("cleanup.foreign")), text);
    assert.match(text, /1 file, 5\sB/);
    assert.deepEqual(await axeViolations(page), []);
    const emptied = await reportAfter(page, async () => {
      await press(page, "#cleanup-empty");
      await page.waitForSelector("dialog[open] .note--caution");
      await press(page, "#cleanup-empty-confirm");
      await allowFolderWriting(page, rig.display);
    });
    assert.deepEqual(emptied, { files: 1, bytes: 5, left: [] });
    assert.ok((await resultText())?.includes(t("cleanup.foreignEmptied")));
    assert.equal((await resultText())?.includes(t("common.measured")), false);
    assert.deepEqual(await readMeasured(page), {});
    assert.deepEqual(Object.keys(await readTree(folder)), ["copy.txt", "keep.txt"]);
  });

  test("a batch whose only file is gone is named when it is put back", async () => {
    await review();
    await setAside(page, rig.display);
    const [gone] = Object.keys(await readTree(folder)).filter(
      (name) => name.startsWith(trash) && /\/.+\/.+\.txt$/.test(name),
    );
    await rm(path.join(folder, gone!));
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    const text = await resultText();
    assert.ok(text.includes(t("cleanup.refusal.vanished")), text);
    assert.ok(text.includes(path.basename(gone!)), text);
  });

  test("files compared by name only are compared byte for byte before one moves", async () => {
    const same = "x".repeat(200_000);
    const differs = `${"x".repeat(100_000)}y${"x".repeat(99_999)}`;
    for (const [name, text] of Object.entries({
      "a/plan.odt": same,
      "b/plan.odt": same,
      "a/list.odt": `${same}1`,
      "b/list.odt": `${differs}1`,
    })) {
      await put(folder, `Nextcloud/${name}`, text);
    }
    await dropFolder(page, "#cleanup-drop", path.join(folder, "Nextcloud"));
    await press(page, "#cleanup-by-name");
    await openKind(page, "duplicates");
    await page.waitForSelector(".group");
    // Nothing is ticked, so that setting aside is not offered yet.
    await page.waitForSelector("#cleanup-set-aside:disabled");
    for (const [index, box] of (await page.$$(".group__head input")).entries()) {
      await box.click();
      await untilText(page, ".dock b", t("cleanup.chosen", { count: index + 1 }));
    }
    await press(page, "#cleanup-set-aside");
    const dialog = await page.waitForSelector("dialog[open]");
    const told = await dialog!.evaluate((sheet) => sheet.textContent);
    assert.ok(told.includes(t("cleanup.sameName.confirm")), told);
    assert.deepEqual(await axeViolations(page), []);
    const report = await reportAfter(page, async () => {
      await press(page, "#cleanup-confirm");
      await allowFolderWriting(page, rig.display);
    });
    assert.equal(report.files, 1);
    assert.deepEqual(report.left, [`b/list.odt : ${t("cleanup.refusal.different")}`]);
    const left = Object.keys(await readTree(path.join(folder, "Nextcloud")));
    assert.ok(left.includes("a/plan.odt") && left.includes("b/list.odt"), left.join(" "));
    assert.equal(left.includes("b/plan.odt"), false);
  });
});
