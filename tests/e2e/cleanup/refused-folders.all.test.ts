import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { type Display, startDisplay } from "../../rig/display/display.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { reportAfter } from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { put, readTree } from "./messy-folder.ts";
import { figure, press } from "../support/press.ts";

const t = await loadText("en");

describe("a folder that Chromium does not open", () => {
  let display: Display;
  let rig: ChromiumRig;
  let home: string;
  let page: Page;

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), "home-"));
    for (const name of ["Desktop", "Documents", "Downloads"]) await mkdir(path.join(home, name));
    // As a desktop writes it at the first login; without it Chromium does not recognise Documents.
    await put(home, ".config/user-dirs.dirs", 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
    await put(home, "Documents/letter.odt", "a letter");
    await put(home, "Documents/sub/letter.odt", "a letter");
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

  describe("dropped on the page", () => {
    const refused = ["", "Desktop", "Documents", "Downloads", "/etc"];
    const pages = new Map<string, Page>();
    // All run at once, because each waits for a response that never comes.
    beforeAll(async () => {
      for (const name of refused) {
        const opened = await rig.openDashboard("cleanup");
        await dropFolder(opened, "#cleanup-drop", path.resolve(home, name));
        pages.set(name, opened);
      }
    });

    for (const name of refused) {
      test(`${name || "the home folder"}: the page reports it within seconds and shows other ways`, async () => {
        const opened = pages.get(name)!;
        await opened.waitForSelector("#cleanup-ways[open]");
        const status = "#cleanup-drop ~ [role=status]";
        const note = await opened.$eval(status, (element) => element.textContent);
        assert.equal(note, t("cleanup.notChosen.refused"));
        await opened.bringToFront();
        if (name === "") {
          const ways = await opened.$eval("#cleanup-ways", (list) => list.textContent);
          assert.ok(ways.includes("npx @digital-cleanup/cleaner scan"));
          assert.equal(await opened.$eval("#cleanup-ways a", (link) => link.hash), "#downloads");
          assert.deepEqual(await axeViolations(opened), []);
        }
        // Chromium's own dialog over the page requires another folder.
        await pressKeys(display.name, "Escape");
        await opened.close();
      });
    }
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
    await press(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-recount");
    assert.deepEqual(await readTree(documents), start);
    await rm(path.join(documents, "sub/letter.odt"));
    const { files, bytes } = await reportAfter(page, () => choose("#cleanup-recount"));
    assert.deepEqual([files, bytes], [1, 8]);
    assert.deepEqual(await readMeasured(page), { office: [1, 8] });
  });
});
