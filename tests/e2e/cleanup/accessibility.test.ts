import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting, dropFolder } from "../../rig/folders/drop-folder.ts";
import { reportAfter } from "./cleanup-page.ts";
import { tabTo } from "../support/keyboard.ts";
import { makeFolder } from "./messy-folder.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { assertFitsAt, assertReadsWell } from "../support/narrow-viewport.ts";

const t = await loadText("fr");
const longName = `Compte-rendu-${"de-la-reunion-".repeat(8)}definitif.odt`;

describe("the cleanup of a folder, by keyboard and on a narrow screen", () => {
  let rig: ChromiumRig;
  let page: Page;
  let longNames: string;

  beforeAll(async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`${index}/${longName}`, `letter ${index >> 1}`]),
    );
    longNames = await makeFolder({
      ...many,
      "Setup.exe": "program",
      "Capture d'écran 2026-01-02.png": "picture",
    });
    rig = await launchChromium({ display: "new", language: "fr" });
    page = await rig.openDashboard("cleanup");
  });
  const drop = async (folder: string) => {
    await dropFolder(page, "#cleanup-drop", folder);
    await page.waitForSelector("#cleanup-details");
  };
  const openByKeys = async (kind: string) => {
    await tabTo(page, `#cleanup-show-${kind}`);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.localName === "h1");
  };

  test("choosing a folder is accessible at 320 pixels", async () => {
    await page.waitForSelector("#cleanup-drop");
    await assertReadsWell(page);
  });

  test("the page reports first that a folder has no copies, or that it is empty", async () => {
    await drop(await makeFolder({ "a.txt": "a", "b.txt": "bb" }));
    const titles = () => page.$$eval("main h2", (all) => all.map((one) => one.textContent));
    assert.equal((await titles())[0], "Aucun doublon");
    assert.deepEqual(await axeViolations(page), []);
    await press(page, "#cleanup-another");
    await drop(await makeFolder({}));
    assert.equal((await titles())[0], "Aucun fichier ici");
    await assertReadsWell(page);
    await press(page, "#cleanup-another");
  });

  test("names are shown in full on a narrow screen", async () => {
    await drop(longNames);
    await assertReadsWell(page);
    await openByKeys("duplicates");
    await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
    await assertFitsAt(page, 320);
    const cut = await page.$$eval(".group .whole", (all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
    );
    assert.deepEqual(cut, []);
    assert.deepEqual(await axeViolations(page), []);
  });

  test("setting aside, undo and emptying are accessible and work by keyboard without losing the focus", async () => {
    await tabTo(page, "#cleanup-set-aside");
    const aside = await reportAfter(page, async () => {
      await page.keyboard.press("Enter");
      await allowFolderWriting(page, rig.display);
    });
    assert.equal(aside.files, 6);
    await page.waitForFunction(() => document.activeElement?.localName === "h1");
    await tabTo(page, "#cleanup-undo");
    assert.equal((await reportAfter(page, () => page.keyboard.press("Enter"))).files, 6);
    await page.waitForFunction(() => document.activeElement?.localName === "h1");

    await press(page, "#cleanup-another");
    await drop(await makeFolder({ "a.txt": "same", "sub/b.txt": "same" }));
    await openByKeys("duplicates");
    await tabTo(page, "#cleanup-set-aside");
    await reportAfter(page, async () => {
      await page.keyboard.press("Enter");
      await allowFolderWriting(page, rig.display);
    });
    await untilText(page, ".side .count", `1 ${t("dashboard.setAside")}`);
    // Deleting what was set aside is the one next step.
    assert.deepEqual(await page.$$eval("main .btn--main", (all) => all.map(({ id }) => id)), [
      "cleanup-empty",
    ]);
    await tabTo(page, "#cleanup-empty");
    assert.deepEqual(await axeViolations(page), [], "aside");
    await page.keyboard.press("Enter");
    await tabTo(page, "#cleanup-empty-confirm");
    assert.deepEqual(await axeViolations(page), [], "emptying");
    const emptied = await reportAfter(page, () => page.keyboard.press("Enter"));
    assert.deepEqual([emptied.files, emptied.bytes], [1, 4]);
    await page.waitForFunction(() => document.activeElement?.localName === "h1");
    await page.waitForSelector(".side .count", { hidden: true });
    // The result, then one next step, which changes more than the deletion did.
    await untilText(page, "#home-next h2", t("home.computerAge.title"));
    await page.waitForFunction(() => !document.querySelector("main .btn--main"));
    // What emissions mean comes last, with its calculation and sources.
    await press(page, "[aria-labelledby=cleanup-climate] summary");
    await page.waitForFunction(() =>
      /kWh\/\S+ × .* = /.test(
        document.querySelector("[aria-labelledby=cleanup-climate] .explained")?.textContent ?? "",
      ),
    );
    await assertReadsWell(page, "emptied");
    await press(page, "#cleanup-another");
    await page.waitForSelector("#cleanup-drop");
  });

  test("discarding an interrupted review keeps the focus on the page", async () => {
    await drop(await makeFolder({ "a.txt": "same", "sub/b.txt": "same" }));
    await press(page, "#cleanup-another");
    await tabTo(page, "[aria-labelledby=cleanup-saved] .btn--text");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.localName === "h1");
  });
});
