import assert from "node:assert/strict";
import { truncate, utimes } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import {
  allowFolderWriting,
  answerFolderPrompts,
  dropFolder,
} from "../../rig/folders/drop-folder.ts";
import { emptyTrash, openKind, reportAfter, setAside } from "./cleanup-page.ts";
import { filesIn, makeFolder, put, readTree } from "./messy-folder.ts";
import { figure, press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { wordsShown } from "../support/words-shown.ts";

const t = await loadText("fr");

const maxActions = 7;
const maxWordsBefore = 12;
const maxWordsOfPage = 64;
/** A browser window of 1366 × 768. */
const smallWindow = { width: 1366, height: 621 };

const copies = 300;
const installers = 12;
/** A folder in which six kinds are found, with so many other files. */
async function makeKinds(others = 0): Promise<string> {
  const letter = "letter ".repeat(2000);
  const folder = await makeFolder({
    ...Object.fromEntries(
      Array.from({ length: copies + 1 }, (_, index) => [
        `${index % 20}/letter ${index}.txt`,
        letter,
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: installers }, (_, index) => [
        `setup ${index}.msi`,
        `${index} `.repeat(30_000),
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `trip/IMG_${index}.jpg`,
        "picture".repeat(index + 9),
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: others }, (_, index) => [
        `papers/${index % 90}/note ${index}.odt`,
        `${index} `.repeat(300),
      ]),
    ),
  });
  const sparse = { "film.mp4": 60_000_000, "party.mov": 70_000_000, "data.bin": 35_000_000 };
  for (const [name, bytes] of Object.entries({ ...sparse, "big.iso.crdownload": 8_000_000 })) {
    await put(folder, name, name);
    await truncate(path.join(folder, name), bytes);
  }
  const lastWeek = Date.now() / 1000 - 7 * 86_400;
  await utimes(path.join(folder, "big.iso.crdownload"), lastWeek, lastWeek);
  return folder;
}

describe("the kinds of a folder", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });
  afterEach(() => page.close());

  const drop = async (...folders: string[]) => {
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", ...folders);
    await page.waitForSelector(".kinds");
  };
  const states = () =>
    page.$$eval(".kinds > li", (cards) =>
      Object.fromEntries(cards.map((card) => [card.id.slice(5), card.dataset["state"]])),
    );
  const untilState = (kind: string, state: string) =>
    page.waitForSelector(`#kind-${kind}[data-state=${state}]`);

  test("a folder of 4,000 files is done in seven actions, with at most twelve words beside each", async () => {
    folder = await makeKinds(3674);
    const before = await filesIn(folder);
    assert.equal(before.length, 4000);
    page = await rig.openDashboard("cleanup");
    let actions = 0;
    /** The words of what has the pressed button, such as a card or a dialog. */
    const act = async (selector: string, around: string, carryOut: () => Promise<void>) => {
      actions += 1;
      await page.waitForSelector(`${selector}:not(:disabled)`, { visible: true });
      const words = await wordsShown(page, `${around}:has(${selector})`);
      assert.ok(words <= maxWordsBefore, `${words} words before ${selector}`);
      await carryOut();
    };
    const pressed = (selector: string, around: string) =>
      act(selector, around, () => press(page, selector));
    await act("#cleanup-choose", ".drop", () => dropFolder(page, "#cleanup-drop", folder));
    await pressed("#cleanup-show-duplicates", ".kind");
    await pressed("#cleanup-set-aside", ".dock");
    await allowFolderWriting(page, rig.display);
    await untilState("duplicates", "done");
    await pressed("#cleanup-show-installers", ".kind");
    await pressed("#cleanup-set-aside", ".dock");
    await untilState("installers", "done");
    await pressed("#cleanup-empty", ".kinds-sum");
    await pressed("#cleanup-empty-confirm", "dialog");
    await untilText(page, "#cleanup-result", t("cleanup.freed"));
    assert.ok(actions <= maxActions, `${actions}`);
    const left = await filesIn(folder);
    assert.equal(left.length, before.length - copies - installers);
    assert.equal(left.filter((name) => name.endsWith(".txt")).length, 1);
    assert.equal(left.filter((name) => name.endsWith(".msi")).length, 0);
    await untilText(page, "#kind-duplicates", t("cleanup.doneDeleted", { count: copies }));
  });

  test("an action on one kind keeps the others, today and at the next visit, and can be undone then", async () => {
    folder = await makeKinds();
    const start = await readTree(folder);
    await drop(folder);
    const before = await states();
    assert.deepEqual(before, {
      duplicates: "next",
      partialDownloads: "todo",
      installers: "todo",
      photos: "todo",
      biggest: "todo",
      videos: "todo",
    });
    // The biggest of all are listed, also if they are videos.
    await openKind(page, "biggest");
    await untilText(page, "[aria-labelledby=cleanup-biggest]", "party.mov");
    await press(page, "#cleanup-back");
    await openKind(page, "duplicates");
    assert.equal((await setAside(page, rig.display)).files, copies);
    const after = { ...before, duplicates: "done", partialDownloads: "next" };
    await untilState("partialDownloads", "next");
    assert.deepEqual(await states(), after);
    const found = await page.$eval("#cleanup-sum", (sum) => sum.textContent);

    await page.reload();
    await press(page, "#cleanup-resume");
    await answerFolderPrompts(page, rig.display, ".kinds");
    assert.deepEqual(await states(), after);
    assert.equal(await page.$eval("#cleanup-sum", (sum) => sum.textContent), found);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    await untilState("duplicates", "next");
    assert.deepEqual(await states(), before);
    assert.deepEqual(await readTree(folder), start);
  });

  test("the page has few words and one main button, in view in a small window, in both languages and themes", async () => {
    folder = await makeKinds();
    for (const [language, theme] of [
      ["fr", "light"],
      ["en", "dark"],
    ] as const) {
      await rig.writeStorage({ settings: { language, theme } });
      await drop(folder);
      await page.setViewport(smallWindow);
      await openKind(page, "duplicates");
      await page.waitForSelector("#cleanup-set-aside:enabled");
      const isInView = (selector: string) =>
        page.$eval(selector, (button) => {
          const { top, bottom } = button.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      assert.ok(await isInView("#cleanup-set-aside"), "the button of the list");
      await setAside(page, theme === "light" ? rig.display : undefined);
      await untilState("duplicates", "done");
      const words = await wordsShown(page);
      assert.ok(words <= maxWordsOfPage, `${words} words`);
      const main = await page.$$eval("main .btn--main", (all) => all.map(({ id }) => id));
      assert.deepEqual(main, ["cleanup-show-partialDownloads"]);
      assert.ok(await isInView(`#${main[0]}`), "the button of the card");
      await assertReadsWell(page);
      await reportAfter(page, () => press(page, "#cleanup-undo"));
      await page.close();
    }
    await rig.writeStorage({ settings: {} });
    page = await rig.openDashboard("cleanup");
  });

  test("several folders are one page, with one title and one sum", async () => {
    const one = await makeFolder({ "a.txt": "same", "tool.msi": "a program" });
    const other = await makeFolder({ "deep/copy.txt": "same" });
    await drop(one, other);
    const names = [one, other].map((each) => path.basename(each)).join(", ");
    assert.equal(await page.$eval("h1", (title) => title.textContent), names);
    // A copy of 4 bytes and a program of 9.
    assert.equal(await figure(page, "#cleanup-sum-bytes"), 13);
  });

  test("a deletion that is stopped ends between two files, and the rest can still be undone", async () => {
    folder = await makeKinds();
    const start = await readTree(folder);
    await drop(folder);
    await openKind(page, "duplicates");
    await setAside(page, rig.display);
    await press(page, "#cleanup-empty");
    await reportAfter(page, async () => {
      await press(page, "#cleanup-empty-confirm");
      // It may have ended before.
      await page
        .$eval("#cleanup-stop-emptying", (stop) => (stop as HTMLElement).click())
        .catch(() => undefined);
    });
    const deleted = await page.$eval("#cleanup-result", (result) =>
      Number(result.querySelector<HTMLDataElement>("data:not([id])")?.value ?? 0),
    );
    if (deleted < copies) await reportAfter(page, () => press(page, "#cleanup-undo"));
    const kept = await filesIn(folder);
    assert.equal(
      kept.length,
      Object.values(start).filter((text) => text !== undefined).length - deleted,
    );
    await untilState("duplicates", deleted > 0 ? "done" : "next");
    await page.waitForFunction(() => document.activeElement?.localName === "h1");
  });

  test("what is deleted for good on the page of files set aside is no longer undone here", async () => {
    folder = await makeFolder({ "a.txt": "same", "b/a.txt": "same", "empty.txt": "" });
    await drop(folder);
    await openKind(page, "duplicates");
    await setAside(page, rig.display);
    await page.evaluate(() => (location.hash = "aside"));
    await page.waitForSelector('main[data-section="aside"] #cleanup-empty');
    await emptyTrash(page);
    await page.evaluate(() => (location.hash = "cleanup"));
    await press(page, "#cleanup-resume");
    await untilText(page, "#kind-duplicates", t("cleanup.doneDeleted", { count: 1 }));
    assert.equal(await page.$("#cleanup-undo"), null);
  });
});
