import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { pickFolder } from "../../rig/folders/pick-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { openKind, reportAfter, setAside } from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { put, readTree } from "./messy-folder.ts";
import { figure, press } from "../support/press.ts";

const t = await loadText("en");

describe("Chromium's own chooser of folders", () => {
  let rig: ChromiumRig;
  let home: string;
  let page: Page;

  beforeAll(async () => {
    home = temporaryFolder("home");
    for (const name of ["Desktop", "Documents", "Downloads"]) await mkdir(path.join(home, name));
    await put(home, "Documents/letter.odt", "a letter");
    await put(home, "Documents/sub/letter.odt", "a letter");
    // As a desktop writes it at the first login; without it Chromium does not recognise Documents.
    await put(home, ".config/user-dirs.dirs", 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    rig = await launchChromium({ display: "new", language: "en", env });
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());

  const pick = async (folder: string) => {
    await press(page, "#cleanup-choose");
    await pickFolder(rig.display, folder);
  };

  test("a folder chosen with the button is scanned and set aside, with a single prompt", async () => {
    const work = path.join(home, "Documents/work");
    await put(work, "keep.txt", "same");
    await put(work, "sub/copy.txt", "same");
    const start = await readTree(work);
    await pick(work);
    await allowFolderWriting(page, rig.display);
    assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
    await openKind(page, "duplicates");
    const { files } = await setAside(page);
    assert.equal(files, 1);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(work), start);
    await rm(work, { recursive: true });
  });

  test("Documents is refused by Chromium, and the page shows other ways within seconds", async () => {
    await pick(path.join(home, "Documents"));
    await page.waitForSelector("#cleanup-ways[open]");
    const note = () => page.$eval("#cleanup-drop ~ [role=status]", (status) => status.textContent);
    assert.equal(await note(), t("cleanup.notChosen.notYet"));
    const ways = await page.$eval("#cleanup-ways", (list) => list.textContent);
    assert.ok(ways.includes("npx @digital-cleanup/cleaner open"));
    assert.equal(await page.$eval("#cleanup-ways a", (link) => link.hash), "#downloads");
    assert.deepEqual(await axeViolations(page), []);
    // Chromium's own dialog over the page offers another folder.
    await pressKeys(rig.display, "Escape");
    await page.waitForFunction(
      (closed) => document.querySelector("#cleanup-drop ~ [role=status]")!.textContent === closed,
      { polling: 50 },
      t("cleanup.notChosen.closed"),
    );
  });

  test("with read access such a folder gives a list, and deletions by hand count", async () => {
    const documents = path.join(home, "Documents");
    const choose = async (selector: string) => {
      const input = await page.waitForSelector(selector);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(documents);
    };
    await page.$eval("#cleanup-ways", (ways) => ways.setAttribute("open", ""));
    await choose("#cleanup-read-only");
    assert.equal(await figure(page, "#cleanup-found-bytes"), 8);
    const start = await readTree(documents);
    await openKind(page, "duplicates");
    await press(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    assert.deepEqual(await readTree(documents), start);
    await rm(path.join(documents, "sub/letter.odt"));
    const { files, bytes } = await reportAfter(page, () => choose("#cleanup-recount"));
    assert.deepEqual([files, bytes], [1, 8]);
    assert.deepEqual(await readMeasured(page), { office: [1, 8] });
  });
});
