import { dayMs } from "@digital-cleanup/challenge";
import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { forgetCrash } from "../../rig/folders/forget-crash.ts";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";
import { answerByKeys } from "../../rig/display/answer-by-keys.ts";
import {
  emptyTrash,
  pressSetAside,
  reportAfter,
  reviewFolder,
  setAside,
  showSection,
  untilForgotten,
} from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { filesIn, makeFolder, readTree } from "./messy-folder.ts";
import { press } from "../support/press.ts";
import { testAll } from "../support/extent.ts";
import { storedRows } from "../support/stored-rows.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("fr");
const trash = "_DigitalCleanup_Trash";

describe("failures while files are set aside", () => {
  let profile: string;
  let rig: ChromiumRig;
  let folder: string;

  beforeAll(async () => {
    profile = temporaryFolder("profile");
    rig = await launchChromium({ display: "new", language: "fr", profile });
  });

  const review = async (files: Record<string, string>): Promise<Page> => {
    folder = await makeFolder(files);
    const page = await rig.openDashboard("cleanup");
    await reviewFolder(page, folder);
    return page;
  };
  const reopen = async (page: Page) => {
    await showSection(page, "aside");
    await press(page, "[id^=cleanup-reopen]");
    await allowFolderWriting(page, rig.display);
    await page.waitForSelector("#cleanup-undo", { visible: true });
  };
  const resultText = (page: Page) => page.$eval("#cleanup-result", (result) => result.textContent);

  test("refusing the browser's prompt leaves every file in place", async () => {
    const page = await review({ "keep.txt": "same", "copy.txt": "same" });
    const start = await readTree(folder);
    await reportAfter(page, async () => {
      await pressSetAside(page);
      await answerByKeys(page, rig.display, [["Escape"], ["Escape"]]);
    });
    assert.equal(await resultText(page), t("cleanup.noAccess"));
    assert.deepEqual(await readTree(folder), start);
    await page.close();
  });

  test("while another tab changes the folder nothing moves, and the page gives the reason", async () => {
    const page = await review({ "keep.txt": "same", "copy.txt": "same" });
    const start = await readTree(folder);
    await setAside(page, rig.display);
    const aside = await readTree(folder);
    const other = await rig.openDashboard("cleanup");
    const [held] = await storedRows<{ id: string }>(other, "folders");
    const hold = (id: string) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(`cleanup ${id}`, () => {
          resolve();
          return new Promise(() => {});
        });
      });
    await other.evaluate(hold, held!.id);
    await page.bringToFront();
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.equal(await resultText(page), t("cleanup.busyElsewhere"));
    assert.deepEqual(await readTree(folder), aside);

    await other.close();
    await page.reload();
    await reopen(page);
    await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.deepEqual(await readTree(folder), start);
    await untilForgotten(page);
    await page.close();
  });

  testAll("emptying is offered after 30 days, and never done automatically", async () => {
    const page = await review({ "a.txt": "same", "copy.txt": "same" });
    await setAside(page, rig.display);
    const list = path.join(
      folder,
      trash,
      (await readdir(path.join(folder, trash))).find((name) => name.endsWith(".json"))!,
    );
    const manifest = JSON.parse(await readFile(list, "utf8")) as { createdAt: string };
    const createdAt = new Date(Date.now() - 31 * dayMs).toISOString();
    await writeFile(list, JSON.stringify({ ...manifest, createdAt }));
    await page.reload();
    await reopen(page);
    await page.waitForSelector("#cleanup-old");
    assert.equal((await filesIn(folder)).length, 4);
    await emptyTrash(page);
    assert.deepEqual(await filesIn(folder), ["a.txt"]);
    assert.deepEqual(await readMeasured(page), { office: [1, 4] });
    await untilForgotten(page);
    await page.close();
  });

  testAll(
    "a browser killed midway loses no file, reports what it finds, and restores it",
    async () => {
      const copies = Object.fromEntries(
        Array.from({ length: 600 }, (_, index) => [`sub${index % 10}/copy${index}.txt`, "same"]),
      );
      const page = await review({ "keep.txt": "same", ...copies });
      const start = await readTree(folder);
      await pressSetAside(page);
      await allowFolderWriting(page, rig.display);
      const moved = async () => {
        const names = await readdir(path.join(folder, trash), { recursive: true }).catch(() => []);
        return names.filter((name) => name.includes("copy")).length;
      };
      while ((await moved()) < 40) await wait(5);
      rig.browser.process()!.kill("SIGKILL");
      await rig.close().catch(() => undefined);
      const halfway = await readTree(folder);
      const isList = (name: string) => name.startsWith(trash) && /\.json/.test(name);
      const left = Object.entries(halfway).filter(
        ([name, text]) => text === "same" && !isList(name),
      );
      assert.equal(left.length, 601);
      const stillThere = left.filter(([name]) => name.startsWith("sub")).length;
      assert.ok(stillThere > 0, "killed before the end");

      await forgetCrash(profile);
      rig = await launchChromium({ display: "new", language: "fr", profile });
      const again = await rig.openDashboard("cleanup");
      // How many is not known, and never told to be none.
      await again.waitForSelector("#cleanup-also-aside");
      const note = await again.$eval("#cleanup-also-aside span", (span) => span.textContent);
      assert.equal(note, t("cleanup.alsoAsideSome"));
      await reopen(again);
      await untilText(
        again,
        "[aria-labelledby=cleanup-aside]",
        t("cleanup.movesCut", { count: stillThere }),
      );
      await reportAfter(again, () => press(again, "#cleanup-undo"));
      assert.deepEqual(await readTree(folder), start);
    },
  );
});
