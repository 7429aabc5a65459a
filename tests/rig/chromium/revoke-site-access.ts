import type { Browser } from "puppeteer-core";

/** Revokes access to sites on Chromium's own page of extensions, as a person can at any time. */
export async function revokeSiteAccess(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(async () => {
    type Private = {
      getExtensionsInfo: (query: object) => Promise<{ id: string; name: string }[]>;
      updateExtensionConfiguration: (change: object) => Promise<void>;
    };
    const { developerPrivate } = (
      globalThis as unknown as { chrome: { developerPrivate: Private } }
    ).chrome;
    for (const { id, name } of await developerPrivate.getExtensionsInfo({})) {
      if (!name.startsWith("Digital Cleanup")) continue;
      await developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: "ON_CLICK",
      });
    }
  });
  await page.close();
}
