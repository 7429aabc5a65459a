import type { Page } from "puppeteer-core";

/** Opens what the popup folds about its page: how sure it is, and its details. Both are made then, with their figures. */
export async function openPageDetails(popup: Page): Promise<void> {
  for (const [fold, content] of [
    ["#transfer-sure", ".transfer-sure"],
    ["#transfer-more", ".transfer-details"],
  ] as const) {
    const summary = await popup.waitForSelector(`${fold} > summary`);
    // Lines above come late and move it, so a click at its place may miss.
    await summary!.evaluate((element) => element.click());
    await popup.waitForSelector(content);
  }
}
