import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";

/** What the toolbar icon shows in a tab, read in a page of the extension. */
export const readIcon = (page: Page, tabId: number): Promise<{ text: string; title: string }> =>
  page.evaluate(async (id) => {
    const apis = globalThis as unknown as { browser?: ExtensionApis; chrome?: ExtensionApis };
    const { action } = (apis.browser ?? apis.chrome)!;
    const [text, title] = await Promise.all([
      action.getBadgeText({ tabId: id }),
      action.getTitle({ tabId: id }),
    ]);
    return { text, title };
  }, tabId);
