import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };
type Ears = Inside & { heardHere?: string[] };

/** What the background tells the document that a tab shows now, as JSON, heard beside our own scripts there. */
export async function overhearTab(control: Page, tabId: number): Promise<() => Promise<string[]>> {
  await control.evaluate(async (id) => {
    const scope = globalThis as unknown as Inside;
    await (scope.browser ?? scope.chrome)!.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const here = globalThis as unknown as Ears;
        const heard: string[] = [];
        here.heardHere = heard;
        (here.browser ?? here.chrome)!.runtime.onMessage.addListener((message: unknown) => {
          heard.push(JSON.stringify(message));
          return undefined;
        });
      },
    });
  }, tabId);
  return () =>
    control.evaluate(async (id) => {
      const scope = globalThis as unknown as Inside;
      const [answer] = await (scope.browser ?? scope.chrome)!.scripting.executeScript({
        target: { tabId: id },
        func: () => (globalThis as unknown as Ears).heardHere,
      });
      return answer!.result as string[];
    }, tabId);
}
