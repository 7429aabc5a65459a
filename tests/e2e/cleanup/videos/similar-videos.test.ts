import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { answerFolderPrompts, dropFolder } from "../../../rig/folders/drop-folder.ts";
import { axeViolations } from "../../../rig/page/axe.ts";
import { assertReadsWell } from "../../support/narrow-viewport.ts";
import { press } from "../../support/press.ts";
import { untilText } from "../../support/until-text.ts";
import { wordsShown } from "../../support/words-shown.ts";
import { openKind, reportAfter, setAside } from "../cleanup-page.ts";
import { filesIn, readTree } from "../messy-folder.ts";
import { comparedFilms, filmFolder } from "./film-folder.ts";

const t = await loadText("fr");
const card = "#kind-similarVideos";
const small = "WhatsApp/VID-WA0001.webm";
const maxWords = 64;

describe("similar videos", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
  });
  afterEach(() => page.close());

  const compare = async () => {
    folder = await filmFolder();
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await page.waitForSelector(`${card} #videos-start`);
  };
  const openGroups = async () => {
    await compare();
    await press(page, "#videos-start");
    await openKind(page, "similarVideos");
    await page.waitForSelector(".videos .group");
  };

  // The browser's prompt lists every folder of the last visit, so this one comes first.
  test("the groups last until the next visit", async () => {
    await openGroups();
    await page.reload();
    await press(page, "#cleanup-resume");
    await answerFolderPrompts(page, rig.display, `${card} #cleanup-show-similarVideos`);
  });

  test("videos of one length are counted, and those that show the same are one group", async () => {
    await compare();
    const counted = await page.$eval(`${card} .kind__quantity`, (shown) => shown.textContent);
    assert.match(counted, new RegExp(`^${comparedFilms} `));
    await press(page, "#videos-start");
    await untilText(
      page,
      `${card} .kind__quantity`,
      `1 ${t("cleanup.photo.groupUnit", { count: 1 })}`,
    );
    await openKind(page, "similarVideos");
    const names = await page.$$eval(".videos .group .thumb__name b", (all) =>
      all.map((name) => name.textContent),
    );
    assert.deepEqual(names, ["trip.mp4", "VID-WA0001.webm"]);
    await untilText(page, ".videos .note pre", "damaged.mp4");
  });

  test("nothing is ticked; one is kept with a press after both were watched side by side, and comes back", async () => {
    await openGroups();
    const start = await readTree(folder);
    await page.waitForSelector("#cleanup-set-aside:disabled");
    assert.equal(await page.$(".videos input:checked"), null);
    await page.waitForFunction(
      () => document.querySelectorAll(".videos .thumb__picture[data-drawn=true]").length === 2,
    );
    await press(page, ".videos .thumb:nth-child(2) .thumb__picture");
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLVideoElement>("dialog video")].every(
        ({ readyState }) => readyState > 0,
      ),
    );
    assert.equal((await page.$$("dialog video")).length, 2);
    assert.deepEqual(await axeViolations(page), []);
    await press(page, "#cleanup-close");
    await press(page, ".videos .thumb:first-child .thumb__choose");
    await page.waitForSelector(".videos .thumb:nth-child(2) input:checked");
    // The last one cannot be ticked.
    assert.equal(await page.$(".videos .thumb:first-child input"), null);
    assert.equal((await setAside(page, rig.display)).files, 1);
    assert.ok(!(await filesIn(folder)).includes(small));
    await page.waitForSelector(`${card}[data-state=done]`);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    await page.waitForSelector(`${card}[data-state=todo]`);
    assert.deepEqual(await readTree(folder), start);
  });

  test("the groups have few words and read well in both languages and themes", async () => {
    for (const [language, theme] of [
      ["fr", "light"],
      ["en", "dark"],
    ] as const) {
      await rig.writeStorage({ settings: { language, theme } });
      await openGroups();
      const words = await wordsShown(page);
      assert.ok(words <= maxWords, `${words} words`);
      await assertReadsWell(page);
    }
    await rig.writeStorage({ settings: {} });
  });
});
