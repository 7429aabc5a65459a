import type { Page } from "puppeteer-core";
import { withApis } from "./with-apis.ts";

/** What the toolbar icon shows in a tab, read in a page of the extension. */
export const readIcon = (page: Page, tabId: number): Promise<{ text: string; title: string }> =>
  withApis(
    page,
    async ({ action }, tab) => {
      const [text, title] = await Promise.all([action.getBadgeText(tab), action.getTitle(tab)]);
      return { text, title };
    },
    { tabId },
  );
