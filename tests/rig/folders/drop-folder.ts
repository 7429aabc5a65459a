import { setTimeout as wait } from "node:timers/promises";
import type { ElementHandle, Page } from "puppeteer-core";
import { answerByKeys, isFocused } from "../display/answer-by-keys.ts";
import { clickAt } from "../display/mouse.ts";

/** Whether the page accepted the drop. It may have replaced the target by then. */
const isHeard = (page: Page, selector: string): Promise<boolean> =>
  page
    .waitForFunction(
      (target) =>
        document.documentElement.hasAttribute("data-drop") || !document.querySelector(target),
      { timeout: 5_000, polling: 50 },
      selector,
    )
    .then(
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
      // Also beside the target, which a list that loads late moves down: the page may accept drops everywhere.
      addEventListener("drop", (event) => {
        document.documentElement.toggleAttribute("data-drop", event.defaultPrevented);
      });
    });
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
    isDropped = isOver && (await isHeard(page, selector));
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

/** Allows writing to a folder in Chromium's prompt: Tab moves to "Save changes", Return presses it. */
export const allowFolderWriting = (page: Page, display: string): Promise<void> =>
  answerByKeys(page, display, [["Tab", "Return"], ["Return"], ["Tab", "Return"]]);

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
  for (let prompts = 0; prompts < maxPrompts; prompts += 1) {
    if (await isGiven()) return;
    if (await isFocused(page, false, 500)) await allowFolderWriting(page, display);
    else await clickAt(display, thisTime);
  }
  throw new Error(`${selector} is not shown after ${maxPrompts} prompts.`);
}
