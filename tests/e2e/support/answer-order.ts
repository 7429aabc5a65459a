import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const section = "#webmail-confirm";

/** The popup that the extension opened for what a person chose in a panel: from the toolbar, or as a window. */
export const untilOrder = (rig: Rig): Promise<Page> =>
  waitUntil("a popup that asks to confirm", async () => {
    for (const target of rig.browser.targets()) {
      if (!target.url().includes("/popup.html")) continue;
      // It may close meanwhile. A popup of Chromium's toolbar is no page of its windows.
      const page = await target.asPage().catch(() => undefined);
      if (await page?.$(section).catch(() => null)) return page;
    }
    return undefined;
  });

/**
 * Confirms or cancels, by keyboard, what a person chose in a panel of `page`. Resolves to what the popup showed once it has closed and the
 * panel is in front again.
 */
export async function answerOrder(
  rig: Rig,
  page: Page,
  answer: "confirm" | "cancel" = "confirm",
): Promise<string> {
  const popup = await untilOrder(rig);
  const button = `${section} .btn${answer === "cancel" ? " + .btn" : '[aria-disabled="false"]'}`;
  await popup.waitForSelector(button, { timeout: 0 });
  const text = await popup.$eval(section, (shown) => (shown as HTMLElement).innerText);
  await popup.focus(button);
  // It closes before the key is released.
  await popup.keyboard.press("Enter").catch(() => undefined);
  await waitUntil("a closed popup", () => popup.isClosed());
  // Firefox may refuse while the window in front is closing.
  await waitUntil("the webmail in front", () =>
    page.bringToFront().then(
      () => true,
      () => false,
    ),
  );
  return text;
}
