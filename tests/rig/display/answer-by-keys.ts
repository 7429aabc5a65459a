import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { pressKeys } from "./press-keys.ts";

/**
 * Whether the page gains or loses the focus within the time limit. A page with an emulated size
 * always has the focus.
 */
export const isFocused = (page: Page, wanted: boolean, limitMs = 5_000): Promise<boolean> =>
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
 * Answers a prompt of Chromium over `page`. The prompt belongs to the browser's window, where no
 * page can reach it, so keys of the virtual display answer it. The page has no focus while the
 * prompt is open.
 */
export async function answerByKeys(
  page: Page,
  display: string,
  attempts: readonly string[][],
): Promise<void> {
  const isPrompted = await isFocused(page, false);
  // The prompt ignores keys pressed just after it opens, against accidental answers. On a busy
  // machine this may last longer, so an ignored key is pressed again.
  await wait(1_500);
  for (const keys of attempts) {
    await pressKeys(display, ...keys);
    if ((await isFocused(page, true)) || !isPrompted) return;
  }
}
