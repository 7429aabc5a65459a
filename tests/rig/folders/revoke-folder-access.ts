import type { Page } from "puppeteer-core";

/** Chromium's settings of folders that sites may change, opened beside `page`. */
export async function openFolderSettings(page: Page): Promise<Page> {
  const settings = await page.browser().newPage();
  await settings.goto("chrome://settings/content/filesystem");
  return settings;
}

/** Revokes every permission to change a folder in those settings, as a person does. */
export const revokeFolderAccess = async (settings: Page): Promise<void> => {
  await settings.waitForFunction(() => {
    const below = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>("*")].flatMap((element) => [
        element,
        ...(element.shadowRoot ? below(element.shadowRoot) : []),
      ]);
    const bins = below(document).filter(
      (element) => element.localName === "cr-icon-button" && /delete/.test(element.className),
    );
    for (const bin of bins) bin.click();
    return bins.length > 0;
  });
};
