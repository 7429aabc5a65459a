import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { respectFileModes } from "../../rig/folders/respect-file-modes.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { actionsIn } from "../support/action-log.ts";
import { isEverything, testAll } from "../support/extent.ts";
import { pressByKeyboard, tabTo } from "../support/keyboard.ts";
import { assertFitsAt, assertReadsWell } from "../support/narrow-viewport.ts";
import { figure, press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { download, openDownloadSite, sizes } from "./download-site.ts";

const t = await loadText("en");
const namesIn = (page: Page) =>
  page.$$eval("#downloads-files b", (names) => names.map((name) => name.textContent));

const tick = (page: Page, name: string) =>
  press(page, `#downloads-files input[aria-label="${t("downloads.take", { name })}"]`);

/** Replaces the file with a folder that is not empty, which no browser deletes as a file. */
async function makeUndeletable(file: string): Promise<void> {
  await rm(file);
  await mkdir(file);
  await writeFile(path.join(file, "inside"), "");
}

const namesRefused = (page: Page) =>
  page.$$eval("#downloads-refused li", (names) => names.map((name) => name.textContent).toSorted());

const removeTicked = async (page: Page) => {
  await press(page, "#downloads-review");
  await press(page, "#downloads-confirm");
};

describe("downloads in Chromium, from the store build", () => {
  let home: string;
  let folder: string;
  let site: Awaited<ReturnType<typeof openDownloadSite>>;
  let rig: Rig;
  let page: Page;
  /** A second page that loaded the list before the first one deleted anything. */
  let other: Page;

  beforeAll(async () => {
    home = temporaryFolder("home");
    folder = path.join(home, "Downloads");
    site = await openDownloadSite();
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    const restoreFileModes = await respectFileModes();
    rig = await launchChromium({ display: "new", mode: "store", language: "en", env });
    await restoreFileModes();
    await download(rig, site, folder);
    page = await rig.openDashboard("downloads");
  });

  test("the reason is shown before the prompt, and access can be requested again after a refusal", async () => {
    await page.waitForSelector("#downloads-allow");
    assert.match(await page.$eval("main", (main) => main.innerText), /list of downloads/);
    await assertReadsWell(page);
    await press(page, "#downloads-allow");
    await answerPermissionPrompt(page, rig.display, "deny");
    await untilText(page, "main", t("access.outcome.refused"));
  });

  test("with access, files still on the disk are listed, largest first, none selected", async () => {
    await rm(path.join(folder, "old.zip"));
    await press(page, "#downloads-allow");
    await answerPermissionPrompt(page, rig.display, "allow");
    await page.waitForSelector("#downloads-files");
    // The last file was deleted outside the browser: its entry has no file.
    assert.deepEqual(await namesIn(page), ["film.mp4", "stuck.iso", "form.pdf", "plan.png"]);
    assert.equal(await figure(page, "#downloads-gone data"), 1);
    await assertFitsAt(page, 320);
    assert.equal(await figure(page, "#downloads-chosen"), 0);
    assert.deepEqual(await axeViolations(page), []);
    other = await rig.openDashboard("downloads");
    for (const name of ["film.mp4", "plan.png", "stuck.iso"]) await tick(other, name);
    await page.bringToFront();
  });

  test("by keyboard, deleted files count their exact bytes and missing ones do not count", async () => {
    for (const name of ["film.mp4", "form.pdf"]) {
      await tabTo(page, `#downloads-files input[aria-label="${t("downloads.take", { name })}"]`);
      await page.keyboard.press("Space");
    }
    // 300,000 + 20,000
    assert.equal(await figure(page, "#downloads-chosen"), 320_000);
    await rm(path.join(folder, "form.pdf"));
    await pressByKeyboard(page, "#downloads-review");
    await page.waitForSelector("#downloads-confirm", { visible: true });
    assert.deepEqual(await axeViolations(page), [], "confirming");
    await pressByKeyboard(page, "#downloads-confirm");
    assert.equal(await figure(page, "#downloads-deleted data"), 1);
    assert.equal(await figure(page, "#downloads-freed"), 300_000);
    assert.ok(!existsSync(path.join(folder, "film.mp4")));
    await page.waitForSelector("#downloads-missing");
    await page.waitForFunction(() => document.querySelectorAll("#downloads-files b").length === 2);
    assert.deepEqual(await namesIn(page), ["stuck.iso", "plan.png"]);
    assert.deepEqual(
      (await actionsIn(page)).map(({ id: _id, day: _day, ...action }) => action),
      [
        {
          feature: "downloads",
          kind: "files",
          category: "media",
          count: 1,
          bytes: 300_000,
          method: "measured",
        },
      ],
    );
    await assertReadsWell(page, "deleted");
  });

  testAll("a file deleted elsewhere, or that cannot be deleted, does not count", async () => {
    await rm(path.join(folder, "plan.png"));
    await chmod(folder, 0o555);
    await other.bringToFront();
    await removeTicked(other);
    await other.waitForSelector("#downloads-missing");
    assert.match(
      await other.$eval("#downloads-missing", (note) => note.textContent),
      new RegExp(t("downloads.missing", { count: 2 })),
    );
    assert.deepEqual(await namesRefused(other), ["stuck.iso"]);
    assert.equal((await actionsIn(other)).length, 1);
    await chmod(folder, 0o755);
  });

  testAll("closing the page stops deleting and counting", async () => {
    const stuck = path.join(folder, "stuck.iso");
    const closing = await rig.openDashboard("downloads");
    await tick(closing, "stuck.iso");
    await removeTicked(closing);
    // It waits until the browser has checked the disk again.
    await closing.waitForFunction(
      (reading) => document.querySelector(".dock [role=status]")?.textContent === reading,
      {},
      t("downloads.reading"),
    );
    await closing.close();
    await page.bringToFront();
    assert.ok(existsSync(stuck));
    assert.equal((await actionsIn(page)).length, 1);
  });

  testAll("entries without a file are removed from the list and do not count", async () => {
    // The page's last known state: one file deleted before the scan, and one since.
    assert.equal(await figure(page, "#downloads-gone data"), 2);
    await press(page, "#downloads-forget");
    // The file deleted since then takes their place.
    await page.waitForFunction(
      () => document.querySelector("#downloads-gone data")?.getAttribute("value") === "1",
    );
    assert.equal((await actionsIn(page)).length, 1);
  });

  test("access can be revoked on the same page, and every open page shows it", async () => {
    const pageErrors: unknown[] = [];
    for (const each of [page, other]) each.on("pageerror", (error) => pageErrors.push(error));
    await press(page, "#downloads-drop");
    for (const each of [page, other]) {
      await each.bringToFront();
      await each.waitForSelector("#downloads-allow");
      await untilText(each, "main", t("access.outcome.dropped"));
    }
    assert.deepEqual(pageErrors, []);
  });
});

/** Chromium's test has checked the same states. */
async function assertAccessible(page: Page, state: string): Promise<void> {
  if (isEverything) assert.deepEqual(await axeViolations(page), [], state);
}

testAll(
  "in Firefox a deleted file counts once, and one that was already missing does not",
  async () => {
    const home = temporaryFolder("home");
    const folder = path.join(home, "Downloads");
    const site = await openDownloadSite();
    const rig = await launchFirefox({ mode: "store", language: "en", env: { HOME: home } });
    await download(rig, site, folder);
    const page = await rig.openDashboard("downloads");
    await page.waitForSelector("#downloads-allow");
    await assertAccessible(page, "asking");
    await press(page, "#downloads-allow");
    await page.waitForSelector("#downloads-files");
    assert.deepEqual(await namesIn(page), Object.keys(sizes));
    await assertAccessible(page, "choosing");
    await assertFitsAt(page, 320);
    const other = await rig.openDashboard("downloads");
    await tick(other, "film.mp4");
    await page.bringToFront();
    await rm(path.join(folder, "form.pdf"));
    await makeUndeletable(path.join(folder, "stuck.iso"));
    for (const name of ["film.mp4", "form.pdf", "stuck.iso"]) await tick(page, name);
    await press(page, "#downloads-review");
    await page.waitForSelector("#downloads-confirm", { visible: true });
    await assertAccessible(page, "confirming");
    await press(page, "#downloads-confirm");
    assert.equal(await figure(page, "#downloads-freed"), 300_000);
    assert.deepEqual(await namesRefused(page), ["form.pdf", "stuck.iso"]);
    assert.ok(!existsSync(path.join(folder, "film.mp4")));
    assert.ok(existsSync(path.join(folder, "old.zip")));
    assert.deepEqual(
      (await actionsIn(page)).map(({ count, bytes, method }) => [count, bytes, method]),
      [[1, 300_000, "measured"]],
    );
    await assertAccessible(page, "deleted");
    // The other page still lists the film.
    await other.bringToFront();
    await removeTicked(other);
    await other.waitForSelector("#downloads-missing");
    assert.equal((await actionsIn(other)).length, 1);
  },
);
