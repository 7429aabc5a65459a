import assert from "node:assert/strict";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { chooseFolder } from "../../rig/folders/choose-folder.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { tabTo } from "../support/keyboard.ts";
import { figure, press } from "../support/press.ts";
import { openKind } from "./cleanup-page.ts";
import { put } from "./messy-folder.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("en");

for (const [name, launch] of Object.entries({
  chromium: () => launchChromium({ language: "en" }),
  firefox: () => launchFirefox({ language: "en", isOneProcess: true }),
})) {
  describe(`where the space of a folder is, in ${name}`, () => {
    let rig: Rig;
    let page: Page;
    let home: string;

    beforeAll(async () => {
      home = temporaryFolder("space");
      for (const [file, bytes] of Object.entries({
        "All/Photos/a.jpg": 300_000,
        "All/Photos/a (1).jpg": 300_000,
        "All/Photos/2019/b.jpg": 50_000,
        "All/Letters/c.odt": 10_000,
        "All/Letters/c (1).odt": 10_000,
        "All/Letters/Report v1.odt": 11_000,
        "All/Letters/Report final.odt": 12_000,
        "All/top.txt": 500,
      })) {
        await put(home, file, Buffer.alloc(bytes, path.basename(file).slice(0, 1)));
      }
      rig = await launch();
      page = await rig.openDashboard("cleanup");
      const all = path.join(home, "All");
      if (name === "chromium") await dropFolder(page, "#cleanup-drop", all);
      else await chooseFolder(page, "#cleanup-input", all);
      await page.waitForSelector("#cleanup-space");
    });

    const bars = () =>
      page.$$eval("#cleanup-space .space > li", (rows) =>
        rows.map((row) => [
          row.querySelector("button, .whole")!.firstChild!.textContent,
          Number(row.querySelector("data")!.value),
        ]),
      );
    const chosen = () => page.$eval(".dock b", (count) => count.textContent);
    /** By keyboard, which keeps what has the focus above the dock. */
    const pressKey = async (selector: string) => {
      await tabTo(page, selector);
      await page.keyboard.press("Enter");
    };

    test("one level shows its folders, largest first, and the next one opens", async () => {
      await pressKey("#cleanup-details > summary");
      await pressKey("#cleanup-space summary");
      // 2 × 300,000 + 50,000; 2 × 10,000 + 11,000 + 12,000.
      assert.deepEqual(await bars(), [
        ["Photos", 650_000],
        ["Letters", 43_000],
        [t("cleanup.space.own"), 500],
      ]);
      await assertReadsWell(page);
      await pressKey("#cleanup-space .space button");
      assert.deepEqual(await bars(), [
        ["2019", 50_000],
        [t("cleanup.space.own"), 600_000],
      ]);
      // The pressed button is gone; the keyboard goes on from the place shown.
      assert.equal(await page.evaluate(() => document.activeElement?.localName), "p");
    });

    test("the same bytes are summed by kind and by year", async () => {
      await pressKey("#cleanup-space [role=group] button:nth-child(2)");
      assert.deepEqual((await bars())[0]?.[1], 650_000);
      await pressKey("#cleanup-space [role=group] button:nth-child(3)");
      assert.deepEqual(await bars(), [[String(new Date().getUTCFullYear()), 650_000]]);
    });

    test("from there a folder is reviewed alone, and nothing else is set aside", async () => {
      await pressKey("#cleanup-space-review");
      await page.waitForSelector("#cleanup-scope");
      assert.equal(await figure(page, "#cleanup-found-bytes"), 300_000);
      await openKind(page, "duplicates");
      assert.equal(await chosen(), t("cleanup.chosen", { count: 1 }));
      assert.deepEqual(await axeViolations(page), []);
      await press(page, "#cleanup-scope button");
      assert.equal(await chosen(), t("cleanup.chosen", { count: 2 }));
      await press(page, "#cleanup-back");
    });

    test("versions of a document are shown as a family, and none is ticked", async () => {
      await openKind(page, "versions");
      await page.waitForSelector("[aria-labelledby=cleanup-versions]");
      const text = await page.$eval(
        "[aria-labelledby=cleanup-versions]",
        (list) => list.textContent,
      );
      assert.ok(text.includes(t("cleanup.versionsOf", { name: "Report.odt" })), text);
      const boxes = await page.$$eval("[aria-labelledby=cleanup-versions] input", (all) =>
        all.map((box) => box.checked),
      );
      assert.deepEqual(boxes, [false, false]);
      assert.equal(
        (await page.$$("[aria-labelledby=cleanup-versions] .row > .btn--text")).length,
        0,
      );
      await assertReadsWell(page);
      await press(page, "#cleanup-back");
    });

    test("a folder is left alone from there, and from then on", async () => {
      await pressKey("#cleanup-details > summary");
      await pressKey("#cleanup-space summary");
      await pressKey("#cleanup-space .space button");
      await pressKey("#cleanup-space-leave");
      await page.waitForFunction(
        () => document.querySelector<HTMLDataElement>("#cleanup-found-bytes")?.value === "10000",
      );
      await untilText(page, "#cleanup-left-alone", "Photos");
    });
  });
}
