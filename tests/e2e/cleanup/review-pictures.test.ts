import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { fillFolder, openWithSteps } from "./folder-steps.ts";
import { addPictures } from "./picture-folder.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { openKind } from "./cleanup-page.ts";

const t = await loadText("fr");

describe("the review of pictures", () => {
  let rig: ChromiumRig;
  let page: Page;

  beforeAll(async () => {
    rig = await launchChromium({ language: "fr" });
    page = await openWithSteps(rig);
    await fillFolder(page, {
      "broken.png": "no picture",
      "copy/broken.png": "no picture",
      "page.html": "<script>document.title = 'run'</script>",
      "copy/page.html": "<script>document.title = 'run'</script>",
    });
    await addPictures(page, [
      ["2023 Bretagne/IMG_2004.png", 200],
      ["A trier/IMG_2004 (1).png", 200],
      ["DCIM/IMG_2004.png", 200],
    ]);
    await press(page, "#cleanup-choose");
    await openKind(page, "duplicates");
  });

  const album = ".group:has(.thumbs)";
  const buttonsTop = () => page.$eval("#cleanup-close", (close) => close.getBoundingClientRect().y);
  const shownName = () => page.$eval("dialog h2", (title) => title.textContent);

  test("the original is kept, with the reasons, and every copy shows its picture", async () => {
    await page.waitForFunction(
      () => document.querySelectorAll(".thumb__picture[data-drawn=true]").length === 3,
    );
    const text = await page.$eval(album, (group) => group.textContent);
    const reasons = [t("cleanup.why.originalName"), t("cleanup.why.ownFolder")].join(", ");
    assert.ok(text.includes(`${t("cleanup.kept")} ${reasons}`), text);
    const kept = await page.$eval(`${album} .thumb--keep`, (tile) => tile.textContent);
    assert.match(kept, /IMG_2004\.png\s*2023 Bretagne/);
    await assertReadsWell(page);
  });

  test("pictures out of view are released, and the memory of their worker with it", async () => {
    const shown = (count: number) =>
      page.waitForFunction(
        (wanted) => document.querySelectorAll(".thumb__picture[data-drawn=true]").length === wanted,
        {},
        count,
      );
    await page.evaluate(() => (document.body.style.paddingTop = "400vh"));
    await shown(0);
    const widths = await page.$$eval(".thumb__picture canvas", (all) =>
      all.map((canvas) => canvas.width),
    );
    assert.deepEqual(widths, [1, 1, 1]);
    await waitUntil("no worker is left", async () => page.workers().length === 0);
    await page.evaluate(() => document.body.removeAttribute("style"));
    await shown(3);
  });

  test("a file that is no picture, whatever its name, is a row without a button to open it", async () => {
    await page.waitForFunction(() => document.querySelectorAll(".group .copies").length === 2);
    assert.equal(await page.$(".copies button:not([aria-expanded])"), null);
  });

  test("a picture is enlarged beside the kept one, and the arrow keys go through the group", async () => {
    await tabTo(page, `${album} .thumb:nth-child(2) .thumb__picture`);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelectorAll("dialog canvas[data-drawn=true]").length === 2,
    );
    const top = await buttonsTop();
    assert.deepEqual(await axeViolations(page), []);
    const second = await shownName();
    await page.keyboard.press("ArrowRight");
    await untilText(page, "dialog [role=status]", t("cleanup.position", { index: 3, count: 3 }));
    assert.notEqual(await shownName(), second);
    await page.keyboard.press("ArrowRight");
    await untilText(page, "dialog [role=status]", t("cleanup.position", { index: 1, count: 3 }));
    // The kept copy is shown alone.
    assert.equal((await page.$$("dialog figure")).length, 1);
    assert.equal(await buttonsTop(), top, "the buttons stay where they are");
    await page.keyboard.press("Escape");
    await page.waitForSelector(`${album} .thumb:nth-child(2) .thumb__picture:focus`);
  });

  test("a picture opens in a tab of its own", async () => {
    await press(page, `${album} .thumb__picture`);
    const opened = rig.browser.waitForTarget((target) => target.url().startsWith("blob:"));
    await press(page, `dialog [aria-label="${t("cleanup.openNamed", { name: "IMG_2004.png" })}"]`);
    const tab = (await (await opened).page())!;
    await waitUntil("the picture in its tab", () =>
      tab.evaluate(() => document.images[0]?.naturalWidth === 1200),
    );
    await tab.close();
    await page.bringToFront();
    await press(page, "#cleanup-close");
  });

  test("a person's own choice of the copy to keep is the reason, and survives a reload", async () => {
    await press(page, `${album} [aria-expanded]`);
    await press(page, `${album} .thumb:nth-child(2) .thumb__choose`);
    await page.waitForSelector(`${album} [aria-expanded]:focus`);
    const chosen = `${t("cleanup.kept")} ${t("cleanup.why.chosen")}`;
    await untilText(page, `${album} p`, chosen);
    const keptName = () => page.$eval(`${album} .thumb--keep .whole`, (name) => name.textContent);
    const kept = await keptName();
    // The selection is stored shortly after the last click.
    await waitUntil("the choice in the database", () =>
      page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const opening = indexedDB.open("digital-cleanup");
            opening.onsuccess = () => {
              const keys = opening.result.transaction("scans").objectStore("scans").getAllKeys();
              keys.onsuccess = () => {
                opening.result.close();
                resolve(
                  keys.result.some((key) => typeof key === "string" && key.startsWith("choices:")),
                );
              };
            };
          }),
      ),
    );
    await page.reload();
    await press(page, "#cleanup-resume");
    await openKind(page, "duplicates");
    await page.waitForSelector(`${album} .thumb__picture[data-drawn=true]`);
    await untilText(page, `${album} p`, chosen);
    assert.equal(await keptName(), kept);
  });
});
