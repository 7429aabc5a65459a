import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";

/** Runs a function in a page of the extension, with the browser's APIs. It can use nothing from its file. */
export const withApis = <Given extends unknown[], Result>(
  page: Page,
  run: (apis: ExtensionApis, ...given: Given) => Result,
  ...given: Given
): Promise<Awaited<Result>> =>
  // As text: a function that is passed to the page cannot take another one along.
  page.evaluate(
    `(${String(run)})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(given)})`,
  ) as Promise<Awaited<Result>>;

/** The ids of the scripts that the extension has registered for web pages. */
export const registeredScripts = (page: Page): Promise<string[]> =>
  withApis(page, async ({ scripting }) =>
    (await scripting.getRegisteredContentScripts()).map(({ id }) => id).toSorted(),
  );
