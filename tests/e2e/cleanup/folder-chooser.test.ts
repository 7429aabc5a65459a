import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { pickFolder } from "../../rig/folders/pick-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { chooseToRead, openKind, reportAfter, setAside } from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { put, readTree } from "./messy-folder.ts";
import { figure, press } from "../support/press.ts";

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

  test("Documents is refused by Chromium, and the page offers to read it within seconds", async () => {
    await pick(path.join(home, "Documents"));
    await page.waitForSelector("#cleanup-read-only");
    assert.deepEqual(await axeViolations(page), []);
    assert.equal((await page.$$("main .btn--main")).length, 1);
    // Chromium's own dialog over the page offers another folder.
    await pressKeys(rig.display, "Escape");
    await page.waitForFunction(() => document.hasFocus(), { polling: 50 });
    assert.notEqual(await page.$("#cleanup-read-only"), null);
  });

  test("with read access such a folder gives a list, and deletions by hand count", async () => {
    const documents = path.join(home, "Documents");
    await press(page, "#cleanup-blocked");
    await chooseToRead(page, documents);
    assert.equal(await figure(page, "#cleanup-found-bytes"), 8);
    const start = await readTree(documents);
    await openKind(page, "duplicates");
    await press(page, "#cleanup-make-list");
    const input = await page.waitForSelector("#cleanup-recount");
    assert.deepEqual(await readTree(documents), start);
    await rm(path.join(documents, "sub/letter.odt"));
    const { files, bytes } = await reportAfter(page, () =>
      (input as ElementHandle<HTMLInputElement>).uploadFile(documents),
    );
    assert.deepEqual([files, bytes], [1, 8]);
    assert.deepEqual(await readMeasured(page), { office: [1, 8] });
  });
});
