import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { bareBrowsers } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { press } from "../support/press.ts";
import { emptyTrash, openKind, reportAfter, setAside } from "./cleanup-page.ts";

const main = path.resolve(import.meta.dirname, "../../../packages/cleaner/src/node/cli/main.ts");

describe.each(bareBrowsers)("the page of the command in %s", (_name, launch) => {
  let home: string;
  let downloads: string;
  let command: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeEach(async () => {
    home = temporaryFolder("home");
    downloads = path.join(home, "Downloads");
    await mkdir(downloads);
    for (const name of ["bill.pdf", "bill (1).pdf", "bill (2).pdf"]) {
      await writeFile(path.join(downloads, name), "the same bill");
    }
    await writeFile(path.join(downloads, "photo.jpg"), "another");
    browser = await launch();
  });
  afterEach(async () => {
    command.kill();
    await browser.close();
  });

  /** Starts the command without a folder; resolves to the address that it prints. */
  async function startCommand(): Promise<string> {
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: "", XDG_DATA_HOME: "" };
    command = spawn(process.execPath, [main, "open", "--no-browser"], { env });
    let printed = "";
    command.stdout!.on("data", (part: Buffer) => (printed += part.toString()));
    return waitUntil("the command prints its address", () => /http:\S+/.exec(printed)?.[0]);
  }
  async function openPage(address: string): Promise<void> {
    page = await browser.newPage();
    await page.goto(address);
    await press(page, "#cleanup-choose");
  }
  const inTrash = async (folder: string) =>
    (await readdir(path.join(home, ".local/share/Trash", folder))).toSorted();

  test("copies in Downloads go to the system's trash and back, and the command ends with its tab", async () => {
    const address = await startCommand();
    await openPage(address);
    await assertReadsWell(page);
    await openKind(page, "duplicates");
    await page.waitForSelector("#cleanup-set-aside:enabled");
    assert.deepEqual(await setAside(page), { files: 2, bytes: 26, left: [] });
    assert.deepEqual(await inTrash("files"), ["bill (1).pdf", "bill (2).pdf"]);
    assert.deepEqual(await inTrash("info"), ["bill (1).pdf.trashinfo", "bill (2).pdf.trashinfo"]);
    assert.deepEqual((await readdir(downloads)).toSorted(), ["bill.pdf", "photo.jpg"]);

    const undone = await reportAfter(page, () => press(page, "#cleanup-undo"));
    assert.equal(undone.files, 2);
    assert.deepEqual(await inTrash("files"), []);
    assert.equal(await readFile(path.join(downloads, "bill (1).pdf"), "utf8"), "the same bill");

    // The address that was printed opens no other page.
    const other = await browser.newPage();
    await other.goto(address);
    await other.waitForSelector("main h1 + p code");
    await other.close();

    const ended = once(command, "exit");
    await page.close();
    assert.deepEqual(await ended, [0, null]);
  });

  test("what an earlier page set aside is listed by the next one, and deleted there", async () => {
    await openPage(await startCommand());
    await openKind(page, "duplicates");
    await page.waitForSelector("#cleanup-set-aside:enabled");
    await setAside(page);
    const ended = once(command, "exit");
    await page.close();
    await ended;

    const address = await startCommand();
    page = await browser.newPage();
    await page.goto(address);
    await press(page, "#cleanup-also-aside a");
    await page.waitForSelector("main[data-section='aside'] #cleanup-empty");
    await assertReadsWell(page);
    assert.deepEqual(await emptyTrash(page), { files: 2, bytes: 26, left: [] });
    assert.deepEqual([...(await inTrash("files")), ...(await inTrash("info"))], []);
    assert.equal(existsSync(path.join(downloads, "bill (1).pdf")), false);
  });
});
