import type { Page } from "puppeteer-core";

/**
 * Runs a function in a tab's page, in the isolated world of the extension's content scripts. `control` is a page of the extension. The
 * function can use nothing from its file.
 */
export function inTab<Given extends unknown[], Result>(
  control: Page,
  tabId: number,
  func: (...given: Given) => Result,
  ...given: Given
): Promise<Awaited<Result>> {
  // As text: a function that is passed to the page cannot take another one along.
  const injection = `{ target: { tabId: ${tabId} }, args: ${JSON.stringify(given)}, func: ${String(func)} }`;
  return control.evaluate(`(async () => {
    const { scripting } = globalThis.browser ?? globalThis.chrome;
    const [{ error, result }] = await scripting.executeScript(${injection});
    if (error) throw new Error(String(error.message ?? error));
    return result;
  })()`) as Promise<Awaited<Result>>;
}
