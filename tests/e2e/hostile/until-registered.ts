import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";

type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };

/** Waits until the extension has registered these scripts. `control` is one of its pages. */
export async function untilRegistered(control: Page, wanted: readonly string[]): Promise<void> {
  await control.waitForFunction(
    async (ids: string[]) => {
      const apis = globalThis as unknown as Inside;
      const scripts = await (apis.browser ?? apis.chrome)!.scripting.getRegisteredContentScripts();
      return ids.every((id) => scripts.some((script) => script.id === id));
    },
    { polling: 100 },
    [...wanted],
  );
}
