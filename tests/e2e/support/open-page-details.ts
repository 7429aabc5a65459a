import type { Page } from "puppeteer-core";
import { press } from "./press.ts";

/** Opens what the popup folds about its page: how sure it is, and its details. Both are made then, with their figures. */
export async function openPageDetails(popup: Page): Promise<void> {
  for (const [fold, content] of [
    ["#transfer-sure", ".transfer-sure"],
    ["#transfer-more", ".transfer-details"],
  ] as const) {
    await press(popup, `${fold} > summary`);
    await popup.waitForSelector(content);
  }
}
