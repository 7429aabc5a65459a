import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { inTab } from "./in-tab.ts";

/** Sends a message to the background as a content script in a tab does, or a page that has taken over its process. */
export const sendFrom = (control: Page, tabId: number, message: unknown): Promise<unknown> =>
  inTab(
    control,
    tabId,
    (sent: unknown) => {
      const inPage = globalThis as unknown as { browser?: ExtensionApis; chrome?: ExtensionApis };
      const { runtime } = (inPage.browser ?? inPage.chrome)!;
      const answer: Promise<unknown> = runtime.sendMessage(sent);
      return answer.catch(() => undefined);
    },
    message,
  );
