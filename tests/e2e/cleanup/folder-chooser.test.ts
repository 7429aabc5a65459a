import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { type Display, startDisplay } from "../../rig/display/display.ts";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { pickFolder } from "../../rig/folders/pick-folder.ts";
import { reportAfter } from "./cleanup-page.ts";
import { put, readTree } from "./messy-folder.ts";
import { figure, press } from "../support/press.ts";

const t = await loadText("en");

/**
 * Each takes seconds and a drop covers the same code, so the others run only in `npm run
 * test:soak`.
 */
const refused = process.env.EVERY_CHECK ? ["", "Desktop", "Documents", "Downloads"] : ["Documents"];

describe("Chromium's own chooser of folders", () => {
  let display: Display;
  let rig: ChromiumRig;
  let home: string;
  let page: Page;

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "home-"));
    for (const name of ["Desktop", "Documents", "Downloads"]) await mkdir(path.join(home, name));
    // As a desktop writes it at the first login; without it Chromium does not recognise Documents.
    await put(home, ".config/user-dirs.dirs", 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
    display = await startDisplay();
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    rig = await launchChromium({ display: display.name, language: "en", env });
  });
  afterAll(async () => {
    await rig?.close();
    await display?.stop();
    await rm(home, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());

  const pick = async (folder: string) => {
    await press(page, "#cleanup-choose");
    await pickFolder(display.name, folder);
  };

  test("a folder chosen with the button is scanned and set aside, with a single prompt", async () => {
    const work = path.join(home, "Documents/work");
    await put(work, "keep.txt", "same");
    await put(work, "sub/copy.txt", "same");
    const start = await readTree(work);
    await pick(work);
    await allowFolderWriting(page, display.name);
    assert.equal(await figure(page, "#cleanup-found-bytes"), 4);
    const { files } = await reportAfter(page, async () => {
      await press(page, "#cleanup-set-aside");
      await press(page, "#cleanup-confirm");
    });
    assert.equal(files, 1);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(work), start);
  });

  for (const name of refused) {
    test(`${name || "the home folder"} is refused by Chromium, and the page shows other ways within seconds`, async () => {
      await pick(path.join(home, name));
      await page.waitForSelector("#cleanup-ways[open]");
      const note = () =>
        page.$eval("#cleanup-drop ~ [role=status]", (status) => status.textContent);
      assert.equal(await note(), t("cleanup.notChosen.notYet"));
      // Chromium's own dialog over the page offers another folder.
      await pressKeys(display.name, "Escape");
      await page.waitForFunction(
        (closed) => document.querySelector("#cleanup-drop ~ [role=status]")!.textContent === closed,
        { polling: 50 },
        t("cleanup.notChosen.closed"),
      );
    });
  }
});
