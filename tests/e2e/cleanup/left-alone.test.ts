import assert from "node:assert/strict";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../rig/folders/choose-folder.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { tabTo } from "../support/keyboard.ts";
import { figure, press } from "../support/press.ts";
import { recordedTrees } from "../../../packages/cleaner/test/trees/recorded-trees.ts";
import { unitTrees } from "../../../packages/cleaner/test/trees/unit-trees.ts";
import { writeTree } from "../../../packages/cleaner/test/trees/write-tree.ts";
import { openKind } from "./cleanup-page.ts";
import { put } from "./messy-folder.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("en");

for (const [name, launch] of Object.entries({
  chromium: () => launchChromium({ language: "en" }),
  firefox: () => launchFirefox({ language: "en", isOneProcess: true }),
})) {
  describe(`what is left alone, in ${name}`, () => {
    let rig: Rig;
    let page: Page;
    let home: string;

    beforeAll(async () => {
      home = temporaryFolder("left-alone");
      rig = await launch();
      for (const [file, text] of Object.entries({
        "Mixed/site/.git/HEAD": "ref: refs/heads/main",
        "Mixed/site/index.ts": "the same text",
        "Mixed/notes/index.ts": "the same text",
        "Mixed/notes/index (1).ts": "the same text",
        "Mixed/notes/a.tmp": "temporary",
        "Mixed/notes/b.tmp": "temporary",
        "Nextcloud/a/plan.odt": "plan number one",
        "Nextcloud/b/plan (1).odt": "plan number two",
        "Nextcloud/c/other.odt": "plan number 333",
      })) {
        await put(home, file, text);
      }
      for (const [index, tree] of [...unitTrees.values()].entries()) {
        for (const [file, text] of Object.entries(tree))
          await put(home, `Whole/${index}/${file}`, `${index} ${text}`);
      }
      for (const [index, paths] of [...recordedTrees.values()].entries())
        for (const side of ["one", "two"])
          await writeTree(path.join(home, "Whole", side, `${index}`), paths);
      for (const file of ["plan.odt", "copy/plan.odt"]) await put(home, `Whole/${file}`, "a plan");
    });
    afterEach(() => page.close());

    const isChromium = name === "chromium";
    const open = async () => {
      page = await rig.openDashboard("cleanup");
    };
    const choose = (folder: string) =>
      isChromium
        ? dropFolder(page, "#cleanup-drop", path.join(home, folder))
        : chooseFolder(page, "#cleanup-input", path.join(home, folder));
    /** Opens the copies that were found. */
    const review = async () => {
      await openKind(page, "duplicates");
      await page.waitForSelector(isChromium ? "#cleanup-set-aside" : "#cleanup-make-list");
    };
    // By keyboard, which keeps what has the focus above the dock.
    const openLeftAlone = async () => {
      await tabTo(page, "#cleanup-details > summary");
      await page.keyboard.press("Enter");
      await tabTo(page, "#cleanup-left-alone summary");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#cleanup-left-alone[open]");
    };
    const mainText = () => page.$eval("main", (main) => main.innerText);
    const chosen = () => page.$eval(".dock b", (count) => count.textContent);

    test("a project keeps its source, is named, and can be compared without losing any", async () => {
      await open();
      await choose("Mixed");
      // One of two copies in notes, 13 bytes, and one of two temporary files, 9 bytes.
      assert.equal(await figure(page, "#cleanup-found-bytes"), 22);
      await openLeftAlone();
      const text = await page.$eval(
        "#cleanup-left-alone",
        (section) => (section as HTMLElement).innerText,
      );
      assert.ok(text.includes(t("cleanup.leftAlone.kind.project")), text);
      await assertReadsWell(page);
      await tabTo(page, "#cleanup-left-alone li button");
      await page.keyboard.press("Enter");
      // The source is compared too and stays, so that both copies in notes may go: 2 × 13 + 9.
      await page.waitForFunction(
        () => document.querySelector<HTMLDataElement>("#cleanup-found-bytes")?.value === "35",
      );
      await review();
      assert.equal(await chosen(), t("cleanup.chosen", { count: 3 }));
    });

    test("no part of an album, a saved page or a program's folder is ticked", async () => {
      await open();
      await choose("Whole");
      assert.equal(await figure(page, "#cleanup-found-bytes"), "a plan".length);
      await review();
      assert.equal(await chosen(), t("cleanup.chosen", { count: 1 }));
      await assertReadsWell(page);
    });

    test("excluded names are left out, also at the next visit", async () => {
      await open();
      await choose("Mixed");
      await page.waitForSelector(".kinds");
      await openLeftAlone();
      await page.type("#cleanup-exclude", "*.tmp\nnotes/none/");
      await page.focus("#cleanup-exclude-save");
      await page.keyboard.press("Enter");
      // Without the temporary files: 2 × 13.
      await page.waitForFunction(
        () => document.querySelector<HTMLDataElement>("#cleanup-found-bytes")?.value === "26",
      );
      await page.close();
      await open();
      await choose("Mixed");
      assert.equal(await figure(page, "#cleanup-found-bytes"), 26);
    });

    test("a folder kept in step online is announced, and compared by name and size without a claim", async () => {
      await open();
      await choose("Nextcloud");
      await page.waitForSelector("#cleanup-by-name");
      const heading = await page.$eval("#cleanup-cloud", (title) => title.textContent);
      assert.match(heading, /Nextcloud/);
      const text = await mainText();
      assert.ok(text.indexOf(t("cleanup.cloud.work")) < text.indexOf(t("cleanup.cloud.body")));
      await assertReadsWell(page);
      await tabTo(page, "#cleanup-by-name");
      await page.keyboard.press("Enter");
      await review();
      const found = await mainText();
      assert.ok(found.includes(t("cleanup.sameName.title", { count: 1 })), found);
      assert.ok(found.includes(t("cleanup.sameName.body")), found);
      for (const claim of ["cleanup.lastCopy", "cleanup.kind.duplicates"] as const) {
        assert.equal(found.includes(t(claim)), false, claim);
      }
      assert.equal(await chosen(), t("cleanup.chosen", { count: 0 }));
      await assertReadsWell(page);
    });

    test("its contents are compared only if the person asks for it", async () => {
      await open();
      await choose("Nextcloud");
      await press(page, "#cleanup-by-content");
      await untilText(page, "main", t("cleanup.noneTitle"));
    });

    test("any folder can be compared by name and size only", async () => {
      await open();
      await press(page, "#cleanup-shared");
      await choose("Mixed");
      await review();
      assert.ok((await mainText()).includes(t("cleanup.sameName.body")));
    });
  });
}
