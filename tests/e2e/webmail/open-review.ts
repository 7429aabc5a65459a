import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { reviewSide } from "./review-panel.ts";
import { popupWith, untilInFront } from "../support/popup-with.ts";

/**
 * Opens the review of newsletters, or the panel of another button of the popup, as a person does. `control` is a page of the
 * extension.
 */
export async function openReview(rig: Rig, control: Page, page: Page, button = "#webmail-review") {
  const tabId = await rig.tabIdOf(page);
  const panel = reviewSide(control, tabId, page);
  const popup = await popupWith(rig, tabId, button);
  // The button closes the popup, even if the popup is a tab.
  await popup.evaluate((selector) => {
    setTimeout(() => document.querySelector<HTMLElement>(selector)?.click());
  }, button);
  await waitUntil("a panel", () => panel.isOpen());
  await untilInFront(page);
  return panel;
}
