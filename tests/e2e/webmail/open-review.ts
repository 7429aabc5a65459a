import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { reviewSide } from "./review-panel.ts";

/**
 * Opens the review of newsletters, or the panel of another button of the popup, as a person does. `control` is a page of the
 * extension.
 */
export async function openReview(rig: Rig, control: Page, page: Page, button = "#webmail-review") {
  const tabId = await rig.tabIdOf(page);
  const panel = reviewSide(control, tabId, page);
  // A popup that opens before the webmail is recognised does not offer it.
  const popup = await waitUntil(`a popup with ${button}`, async () => {
    const opened = await rig.openPopup(tabId);
    const isOffered = await opened.waitForSelector(button, { timeout: 6_000 }).then(
      () => true,
      () => false,
    );
    if (isOffered) return opened;
    await opened.close();
    return undefined;
  });
  // The button closes the popup, even if the popup is a tab.
  await popup.evaluate((selector) => {
    setTimeout(() => document.querySelector<HTMLElement>(selector)?.click());
  }, button);
  await waitUntil("a panel", () => panel.isOpen());
  // Firefox may refuse while the tab in front is closing.
  await waitUntil("the webmail in front", () =>
    page.bringToFront().then(
      () => true,
      () => false,
    ),
  );
  return panel;
}
