import type { Page } from "puppeteer-core";
import type { Browser } from "webextension-polyfill";
import { inTab } from "./in-tab.ts";
import { withApis } from "./with-apis.ts";

type Recorder = { browser?: Browser; chrome?: Browser; isRecording?: boolean };

/**
 * Messages from the background and the popup to a tab's documents, as JSON, received beside our
 * content scripts. Recording continues from one document to the next of the same site, and the tab
 * stores the messages.
 */
export async function recordTabMessages(
  control: Page,
  tabId: number,
): Promise<() => Promise<string[]>> {
  await withApis(
    control,
    async ({ scripting, tabs }, id) => {
      const listen = () =>
        scripting.executeScript({
          target: { tabId: id, allFrames: true },
          injectImmediately: true,
          func: () => {
            const here = globalThis as unknown as Recorder;
            if (here.isRecording) return;
            here.isRecording = true;
            (here.browser ?? here.chrome)!.runtime.onMessage.addListener((message: unknown) => {
              const before = JSON.parse(sessionStorage.getItem("heard") ?? "[]") as string[];
              sessionStorage.setItem("heard", JSON.stringify([...before, JSON.stringify(message)]));
              return undefined;
            });
          },
        });
      // Injected when a document starts and again when it is complete, because a tab accepts no
      // script between two documents.
      tabs.onUpdated.addListener((updated, { status }) => {
        if (updated === id && status) void listen().catch(() => undefined);
      });
      await listen();
    },
    tabId,
  );
  return () =>
    inTab(control, tabId, () => JSON.parse(sessionStorage.getItem("heard") ?? "[]") as string[]);
}
