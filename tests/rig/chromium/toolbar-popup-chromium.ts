import type { Browser } from "puppeteer-core";
import { pressKeys } from "../display/press-keys.ts";
import type { Inside, Opened } from "../display/opened-popup.ts";

const keys = { asSet: "Ctrl+Shift+U", asPressed: "ctrl+shift+u" };

/** Uses the shortcut for the extension's button, which opens the same popup as a click. */
export async function openInChromium(
  browser: Browser,
  display: string,
  extension = "Digital Cleanup",
): Promise<Opened> {
  await setKey(browser, extension);
  const opening = browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
  await pressKeys(display, keys.asPressed);
  const page = await (await opening).asPage();
  const inside: Inside = (look, selector) =>
    page.evaluate(`(${String(look)})(window, ${JSON.stringify(selector)})`) as never;
  return { inside, isOpen: async () => !page.isClosed() };
}

/** A key belongs to one extension at a time. */
async function setKey(browser: Browser, extension: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions/shortcuts");
  await page.evaluate(
    async (keybinding, wanted) => {
      type Private = {
        getExtensionsInfo: (query: object) => Promise<{ id: string; name: string }[]>;
        updateExtensionCommand: (change: object) => Promise<void>;
      };
      const { developerPrivate } = (
        globalThis as unknown as { chrome: { developerPrivate: Private } }
      ).chrome;
      for (const { id: extensionId, name } of await developerPrivate.getExtensionsInfo({})) {
        if (!name.startsWith(wanted)) continue;
        const commandName = "_execute_action";
        await developerPrivate.updateExtensionCommand({ extensionId, commandName, keybinding });
      }
    },
    keys.asSet,
    extension,
  );
  await page.close();
}
