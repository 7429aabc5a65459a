import type { Page } from "puppeteer-core";
import { press } from "./press.ts";

/** Opens what the popup folds about its page. It is made then, with its figures. */
export async function openPageDetails(popup: Page): Promise<void> {
  await press(popup, "#transfer-more > summary");
  await popup.waitForSelector(".transfer-details");
}
