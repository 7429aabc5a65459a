import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { loadText } from "@digital-cleanup/text";
import type { ElementHandle, Page } from "puppeteer-core";
import { axeViolations } from "../rig/axe.ts";
import { type ChromiumRig, launchChromium } from "../rig/chromium.ts";
import { type Display, startDisplay } from "../rig/display.ts";
import { dropFolder, pressKeys } from "../rig/folder-drop.ts";
import { outcomeOf } from "./path/cleanup-page.ts";
import { measuredIn } from "./path/measured-files.ts";
import { put, treeOf } from "./path/messy-folder.ts";
import { figure, press } from "./path/press.ts";

const t = await loadText("en");

describe("a folder that Chromium does not open", () => {
  let display: Display;
  let rig: ChromiumRig;
  let home: string;
  let page: Page;

  before(async () => {
    home = await mkdtemp(path.join(tmpdir(), "home-"));
    for (const name of ["Desktop", "Documents", "Downloads"]) await mkdir(path.join(home, name));
    // As a desktop writes it at the first login; without it Chromium knows no Documents.
    await put(home, ".config/user-dirs.dirs", 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
    await put(home, "Documents/letter.odt", "a letter");
    await put(home, "Documents/sub/letter.odt", "a letter");
    display = await startDisplay();
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    rig = await launchChromium({ display: display.name, language: "en", env });
  });
  after(async () => {
    await rig?.close();
    await display?.stop();
    await rm(home, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());

  const refuses = async (folder: string) => {
    await dropFolder(page, "#cleanup-drop", folder);
    await page.waitForSelector("#cleanup-drop ~ [role=status] .note");
    const note = await page.$eval("#cleanup-drop ~ [role=status]", (status) => status.textContent);
    assert.equal(note, t("cleanup.refused"));
    await page.waitForSelector("#cleanup-ways[open]");
    // Chromium's own box over the page asks for another folder.
    await pressKeys(display.name, "Escape");
  };

  test("the home folder: the page says so within seconds and shows other ways", async () => {
    await refuses(home);
    const ways = await page.$eval("#cleanup-ways", (list) => list.textContent);
    assert.ok(ways.includes("npx @digital-cleanup/cleaner scan"));
    assert.equal(await page.$eval("#cleanup-ways a", (link) => link.hash), "#downloads");
    assert.deepEqual(await axeViolations(page), []);
  });
  for (const name of ["Desktop", "Documents", "Downloads"]) {
    test(`${name}: the page says so within seconds and shows other ways`, () =>
      refuses(path.join(home, name)));
  }
  test("a folder of the system: the page says so within seconds and shows other ways", () =>
    refuses("/etc"));

  test("read only, such a folder gives a list, and what was deleted by hand is counted", async () => {
    const documents = path.join(home, "Documents");
    const choose = async (selector: string) => {
      const input = await page.waitForSelector(selector);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(documents);
    };
    await page.$eval("#cleanup-ways", (ways) => ways.setAttribute("open", ""));
    await choose("#cleanup-read-only");
    assert.equal(await figure(page, "#cleanup-found-bytes"), 8);
    const start = await treeOf(documents);
    await press(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    assert.deepEqual(await treeOf(documents), start);
    await rm(path.join(documents, "sub/letter.odt"));
    const { files, bytes } = await outcomeOf(page, () => choose("#cleanup-recount"));
    assert.deepEqual([files, bytes], [1, 8]);
    assert.deepEqual(await measuredIn(page), { office: [1, 8] });
  });
});
