import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, beforeEach, describe, test } from "vitest";
import { axeViolations } from "../../../rig/page/axe.ts";
import { type ChromiumRig, launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../../rig/folders/drop-folder.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import { press } from "../../support/press.ts";
import { untilText } from "../../support/until-text.ts";
import { makeFolder } from "../messy-folder.ts";
import { putRows, storedRows } from "../../support/stored-rows.ts";
import { largePhotos } from "./photo-files.ts";
import { openPhotos } from "./photo-page.ts";

const t = await loadText("fr");
const count = 24;

describe("a search among large photos", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await makeFolder(await largePhotos(count));
    rig = await launchChromium({ language: "fr" });
    await rig.visit("about:blank");
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await page.waitForSelector("#photos-start");
  });
  /** Starts, and pauses as soon as photos were compared, and found alike: the groups arrive in the card while the search runs. */
  const startAndPause = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const looking = new MutationObserver(() => {
            if (!document.querySelector("#kind-photos #photos-bytes")) return;
            looking.disconnect();
            document.querySelector<HTMLButtonElement>("#photos-pause")!.click();
            resolve();
          });
          looking.observe(document.body, { subtree: true, childList: true, attributes: true });
          document.querySelector<HTMLButtonElement>("#photos-start")!.click();
        }),
    );
  const untilStored = () =>
    waitUntil("what was read so far is stored", async () => {
      const rows = await storedRows<{ photos: { pixels?: unknown }[] }>(page, "photos");
      return rows.some(({ photos }) => photos.some(({ pixels }) => pixels));
    });
  const filesRead = async () => {
    await openPhotos(page);
    await press(page, "#photos-more");
    await page.waitForSelector("#photos-read");
    return Number(await page.$eval("#photos-read", (read) => read.getAttribute("data-files")));
  };

  test("it pauses; once the tab is closed, the next one reads only the rest", async () => {
    await startAndPause();
    await untilText(page, "#photos-pause", t("cleanup.photo.goOn"));
    assert.deepEqual(await axeViolations(page), []);
    // Between two steps the bar stands still: each frame of an animation lays out the page.
    const moving = await page.$eval(".meter i", (bar) => getComputedStyle(bar).transitionDuration);
    assert.equal(moving, "0s");
    await untilStored();
    await page.close();
    page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    await press(page, "#photos-start");
    const read = await filesRead();
    assert.ok(read > 0 && read < count, `${read} of ${count}`);
    await page.close();
  });

  test("a stopped search keeps what it found, and says that it is not all", async () => {
    // As if the photos were new.
    await putRows(page, "photos", []);
    await startAndPause();
    await untilStored();
    await press(page, "#photos-stop");
    await untilText(page, "#kind-photos [role=status]", t("cleanup.photo.stopped"));
    await press(page, "#photos-start");
    await page.waitForSelector("#photos-start", { hidden: true });
    assert.ok((await filesRead()) < count);
    await page.close();
  });
});
