import type { Page } from "puppeteer-core";
import { allowFolderWriting, dropFolder } from "../../rig/folders/drop-folder.ts";
import { press } from "../support/press.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { storedRows } from "../support/stored-rows.ts";

/**
 * The page's report on its last action: exact figures, and a line for each file that was skipped.
 */
type Outcome = { files: number; bytes: number; left: string[] };

/** Opens the files of a kind, from the page of kinds. */
export const openKind = (page: Page, kind: string): Promise<void> =>
  press(page, `#cleanup-show-${kind}`);

/** Chooses a folder that Chromium only lets a page read. */
export async function chooseToRead(page: Page, folder: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForFileChooser(),
    press(page, "#cleanup-read-only"),
  ]);
  await chooser.accept([folder]);
}

/** Drops folders on the page, and waits until the copies that were found can be set aside. */
export async function reviewFolder(page: Page, ...folders: string[]): Promise<void> {
  await dropFolder(page, "#cleanup-drop", ...folders);
  await openKind(page, "duplicates");
  await page.waitForSelector("#cleanup-set-aside:enabled");
}

/** Setting hundreds of files aside takes as long as the machine is busy. */
const maxActionMs = 100_000;

/** Performs an action that changes files, and resolves to the page's report. */
export async function reportAfter(page: Page, act: () => Promise<void>): Promise<Outcome> {
  const shown = await page.$eval("#cleanup-result", (result) => result.innerHTML);
  await act();
  await page.waitForFunction(
    (old) => !["", old].includes(document.querySelector("#cleanup-result")!.innerHTML),
    { timeout: maxActionMs },
    shown,
  );
  return page.$eval("#cleanup-result", (result) => {
    const valueOf = (selector: string) =>
      Number(result.querySelector<HTMLDataElement>(selector)?.value ?? 0);
    const [files, bytes] = [valueOf("data:not([id])"), valueOf("#cleanup-outcome-bytes")];
    const lists = [...result.querySelectorAll("pre")];
    return { files, bytes, left: lists.flatMap(({ textContent }) => textContent.split("\n")) };
  });
}

export const pressSetAside = (page: Page): Promise<void> => press(page, "#cleanup-set-aside");
export async function pressEmpty(page: Page): Promise<void> {
  await press(page, "#cleanup-empty");
  await press(page, "#cleanup-empty-confirm");
}

/** Sets the selection aside, and allows writing if the browser asks on `display`. */
export const setAside = (page: Page, display?: string): Promise<Outcome> =>
  reportAfter(page, async () => {
    await pressSetAside(page);
    if (display) await allowFolderWriting(page, display);
  });
export const emptyTrash = (page: Page): Promise<Outcome> =>
  reportAfter(page, () => pressEmpty(page));

/** Shows the page of the files set aside, or that of the folders, in the same document. */
export async function showSection(page: Page, id: "aside" | "cleanup"): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), id);
  await page.waitForSelector(`main[data-section="${id}"] h1`);
}

/**
 * Waits until no folder is stored: one with an empty trash is forgotten, and the next visit requests no access to it. The page
 * shows nothing of it.
 */
export const untilForgotten = (page: Page): Promise<true> =>
  waitUntil("no folder is stored", async () => (await storedRows(page, "folders")).length === 0);
