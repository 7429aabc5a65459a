import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { answerPermissionPrompt } from "../../rig/display/permission-prompt.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { figure, press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { chooseToRead, openKind, reportAfter } from "./cleanup-page.ts";
import { readMeasured } from "./measured-files.ts";
import { put } from "./messy-folder.ts";

const t = await loadText("en");

/** Serves every path as a file of its own bytes. */
const openShelf = () =>
  listenOnLoopback(
    createServer(({ url }, response) => {
      if (url === "/") {
        response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Shelf");
        return;
      }
      const name = url!.slice(1);
      response.writeHead(200, { "content-disposition": `attachment; filename="${name}"` });
      response.end(`the text of ${name}`);
    }),
  );

describe("a folder of downloads, which Chromium does not open", () => {
  let rig: ChromiumRig;
  let page: Page;
  let downloads: string;
  let site: { origin: string };
  const names = async () => (await readdir(downloads)).toSorted();

  beforeAll(async () => {
    const home = temporaryFolder("home");
    downloads = path.join(home, "Downloads");
    await mkdir(downloads);
    site = await openShelf();
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    rig = await launchChromium({ display: "new", mode: "store", language: "en", env });
  });
  beforeEach(async () => {
    page = await rig.openDashboard("cleanup");
  });
  afterEach(() => page.close());

  /** Downloads a file, with the browser's number if it is there already. */
  const download = async (name: string, savedAs = name) => {
    const shelf = await rig.visit(site.origin);
    await shelf.evaluate((file) => {
      const link = document.createElement("a");
      link.href = `/${file}`;
      link.textContent = file;
      document.body.replaceChildren(link);
    }, name);
    await shelf.click("a");
    await waitUntil(`${savedAs} is there`, () => existsSync(path.join(downloads, savedAs)));
    await shelf.close();
    await page.bringToFront();
  };
  /** Makes the list of all copies that are chosen. */
  const listCopies = async () => {
    await openKind(page, "duplicates");
    await press(page, "#cleanup-make-list");
    await page.waitForSelector("#cleanup-browser-deletes");
  };

  const mainActions = () =>
    page.$$eval("main .btn--main, main .field--main input", (actions) =>
      actions.filter((action) => action.checkVisibility()).map(({ id }) => id),
    );

  test("what the browser downloaded is deleted by it, and the rest is a list", async () => {
    await download("plan.pdf");
    await download("plan.pdf", "plan (1).pdf");
    await put(downloads, "letter.odt", "a letter");
    await put(downloads, "letter (1).odt", "a letter");
    await press(page, "#cleanup-blocked");
    await chooseToRead(page, downloads);
    // "the text of plan.pdf" has 20 bytes, "a letter" 8.
    assert.equal(await figure(page, "#cleanup-found-bytes"), 28);
    await listCopies();
    await page.waitForSelector("#cleanup-downloads-allow");
    assert.deepEqual(await mainActions(), ["cleanup-downloads-allow"]);
    await press(page, "#cleanup-downloads-allow");
    await answerPermissionPrompt(page, rig.display, "allow");
    await page.waitForSelector("#cleanup-delete-listed");
    assert.equal(
      await page.$eval("#cleanup-delete-listed", (button) => button.textContent),
      t("cleanup.deleteListed", { count: 1 }),
    );
    assert.deepEqual(await mainActions(), ["cleanup-delete-listed"]);
    await assertFitsAt(page, 320);
    assert.deepEqual(await axeViolations(page), []);
    await press(page, "#cleanup-delete-listed");
    await page.waitForSelector("#cleanup-delete-confirm", { visible: true });
    assert.deepEqual(await axeViolations(page), []);
    const { files, bytes } = await reportAfter(page, () => press(page, "#cleanup-delete-confirm"));
    assert.deepEqual([files, bytes], [1, 20]);
    assert.deepEqual(await names(), ["letter (1).odt", "letter.odt", "plan.pdf"]);
    assert.deepEqual(await readMeasured(page), { office: [1, 20] });
    const listed = await page.$eval("pre.paths", (paths) => paths.textContent);
    assert.equal(listed, "Downloads/letter (1).odt");
    assert.deepEqual(await mainActions(), ["cleanup-recount"]);
  });

  test("a downloaded file that was changed, or whose kept copy is gone, stays", async () => {
    await download("film.txt");
    await download("film.txt", "film (1).txt");
    await press(page, "#cleanup-blocked");
    await chooseToRead(page, downloads);
    await listCopies();
    await page.waitForSelector("#cleanup-delete-listed");
    // Same size, other text.
    await writeFile(path.join(downloads, "film.txt"), "another of film.txt!".slice(0, 20));
    await press(page, "#cleanup-delete-listed");
    const { files } = await reportAfter(page, () => press(page, "#cleanup-delete-confirm"));
    assert.equal(files, 0);
    assert.ok((await names()).includes("film (1).txt"));
  });

  test("a copy of the folder elsewhere ends at the first file, with an error", async () => {
    await download("note.txt");
    await download("note.txt", "note (1).txt");
    const copy = path.join(temporaryFolder("disk"), "Downloads");
    const copies = ["note.txt", "note (1).txt", "note (2).txt"];
    await download("note.txt", "note (2).txt");
    for (const name of copies) {
      await put(copy, name, "the text of note.txt");
      const { mtime } = await stat(path.join(downloads, name));
      await utimes(path.join(copy, name), mtime, mtime);
    }
    await press(page, "#cleanup-blocked");
    await chooseToRead(page, copy);
    await listCopies();
    await press(page, "#cleanup-delete-listed");
    await press(page, "#cleanup-delete-confirm");
    await untilText(page, "#cleanup-result", t("cleanup.otherFile"));
    assert.equal((await readdir(copy)).length, 3);
    const left = (await names()).filter((name) => copies.includes(name));
    assert.equal(left.length, 2);
  });

  test("dropped on the page, the folder is read without a dialog after Chromium's refusal", async () => {
    await dropFolder(page, "#cleanup-drop", downloads);
    await page.waitForSelector("#cleanup-read-dropped");
    await pressKeys(rig.display, "Escape");
    await press(page, "#cleanup-read-dropped");
    await page.waitForSelector("#kind-duplicates");
    await listCopies();
  });

  test("copies among dropped files are deleted, after a question of the browser for each", async () => {
    const folder = temporaryFolder("loose");
    const dropped = ["a.txt", "a (1).txt", "a (2).txt"];
    for (const name of dropped) await put(folder, name, "same text");
    await dropFolder(page, "#cleanup-drop", ...dropped.map((name) => path.join(folder, name)));
    await listCopies();
    assert.equal(await page.$("#cleanup-recount"), null);
    await press(page, "#cleanup-delete-listed");
    const { files, bytes } = await reportAfter(page, async () => {
      await press(page, "#cleanup-delete-confirm");
      const isDone = () =>
        page.$eval("#cleanup-result", (result) => result.textContent !== "").catch(() => false);
      // A question ignores keys just after it opens, and the next one follows at once.
      while (!(await isDone())) {
        await wait(1_800);
        if (!(await isDone())) await pressKeys(rig.display, "Tab", "Return");
      }
    });
    assert.deepEqual([files, bytes], [2, 18]);
    assert.deepEqual(await readdir(folder), ["a.txt"]);
  });
});
