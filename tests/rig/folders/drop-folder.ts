import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { ElementHandle, Page } from "puppeteer-core";
import { toolPath } from "../tools/find-tools.ts";
import { clickAt } from "../display/mouse.ts";

const run = promisify(execFile);

const isHeard = (page: Page): Promise<boolean> =>
  page.waitForSelector("[data-drop]", { timeout: 1_000 }).then(
    () => true,
    () => false,
  );

/** Drops real folders on `selector`, as a person would from a file manager. Chromium only. */
export async function dropFolder(
  page: Page,
  selector: string,
  ...folders: string[]
): Promise<void> {
  const data = { items: [], files: folders, dragOperationsMask: 1 };
  const session = await page.createCDPSession();
  const topOf = (target: ElementHandle) =>
    target.evaluate((element) => element.getBoundingClientRect().top);
  for (let isDropped = false; !isDropped;) {
    const target = (await page.waitForSelector(selector))!;
    await target.scrollIntoView();
    await target.evaluate((element) => {
      element.addEventListener("dragover", () => element.setAttribute("data-over", ""));
      element.addEventListener("drop", () =>
        document.documentElement.setAttribute("data-drop", ""),
      );
    });
    // A list that loads late moves the target down, and a drop beside it would be lost.
    const top = await topOf(target);
    await wait(100);
    const box = await target.boundingBox();
    if (!box || top !== (await topOf(target))) continue;
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const send = (type: "dragEnter" | "dragOver" | "drop" | "dragCancel") =>
      session.send("Input.dispatchDragEvent", { type, ...point, data });
    await send("dragEnter");
    await send("dragOver");
    const isOver = await target.evaluate((element) => element.hasAttribute("data-over"));
    await send(isOver ? "drop" : "dragCancel");
    isDropped = isOver && (await isHeard(page));
  }
  await page.evaluate(() => document.documentElement.removeAttribute("data-drop"));
  await session.detach();
}

/** Drops folders on `selector`, also if the page does not accept them. */
export async function dropWithoutTarget(page: Page, selector: string, ...folders: string[]) {
  const data = { items: [], files: folders, dragOperationsMask: 1 };
  const session = await page.createCDPSession();
  const box = (await (await page.waitForSelector(selector))!.boundingBox())!;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, ...point, data });
  }
  await session.detach();
}

/** Sends keys to the focused window of `display`, as a keyboard does. */
export async function pressKeys(display: string, ...keys: string[]): Promise<void> {
  const env = { ...process.env, DISPLAY: display };
  for (const key of keys) {
    await run(toolPath("xdotool"), ["key", "--clearmodifiers", key], { env });
    await wait(150);
  }
}

/**
 * Whether the page gains or loses the focus within the time limit. A page with an emulated size
 * always has the focus.
 */
const isFocused = (page: Page, wanted: boolean, limitMs = 5_000): Promise<boolean> =>
  page
    .waitForFunction(
      (focused) => document.hasFocus() === focused,
      { polling: 100, timeout: limitMs },
      wanted,
    )
    .then(
      () => true,
      () => false,
    );

/**
 * Allows writing to a folder in Chromium's prompt. The prompt belongs to the browser's window,
 * where no page can reach it, so keys of the virtual display answer it: Tab moves to "Save
 * changes", Return presses it. The page has no focus while the prompt is open.
 */
export async function allowFolderWriting(page: Page, display: string): Promise<void> {
  const isPrompted = await isFocused(page, false);
  // The prompt ignores keys pressed just after it opens, against accidental answers. On a busy
  // machine this may last longer, so an ignored key is pressed again.
  await wait(1_500);
  for (const keys of [["Tab", "Return"], ["Return"], ["Tab", "Return"]]) {
    await pressKeys(display, ...keys);
    if ((await isFocused(page, true)) || !isPrompted) return;
  }
}

/**
 * The position of "Allow this time" in the prompt about folders of the last visit, below the
 * address bar of a maximised window.
 */
const thisTime = { x: 306, y: 270 };
const maxPrompts = 8;

/**
 * Answers every prompt that Chromium shows before it restores access to a folder, until `selector`
 * matches: first about reading, then about the access of the last visit. The second prompt leaves
 * the focus in the page, so only a pointer can answer it. On a busy machine either may open late.
 */
export async function answerFolderPrompts(
  page: Page,
  display: string,
  selector: string,
): Promise<void> {
  const isGiven = () =>
    page.waitForSelector(selector, { timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  await allowFolderWriting(page, display);
  for (let prompts = 0; prompts < maxPrompts && !(await isGiven()); prompts += 1) {
    if (await isFocused(page, false, 500)) await allowFolderWriting(page, display);
    else await clickAt(display, thisTime);
  }
}
