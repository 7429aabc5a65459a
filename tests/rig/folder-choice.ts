import type { Page } from "puppeteer-core";

/** What puppeteer keeps to itself: its line to the browser, for windows that are no page. */
type Line = { send: (method: string, given: object) => Promise<{ result: unknown }> };
type Tree = { contexts: { context: string }[] };
type Returned = { type: "success" } | { type: "exception"; exceptionDetails: { text: string } };

/** Runs in the browser's window, whose names no type of ours knows. */
const choose = `async (selector, folder) => {
  const page = gBrowser.selectedBrowser.contentDocument;
  const input = page.querySelector(selector);
  input.mozSetFileArray(await new Directory(folder).getFiles(true));
  input.dispatchEvent(new page.defaultView.Event("change", { bubbles: true }));
}`;

/**
 * Chooses a real folder in an input of folders, as Firefox's own chooser does: no protocol sets a folder. Firefox only,
 * launched with `isOneProcess`.
 */
export async function chooseFolder(page: Page, selector: string, folder: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.bringToFront();
  const line = (page.browser() as unknown as { connection: Line }).connection;
  const windows = await line.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { result } = await line.send("script.callFunction", {
    functionDeclaration: choose,
    arguments: [selector, folder].map((value) => ({ type: "string", value })),
    target: { context: (windows.result as Tree).contexts[0]!.context },
    awaitPromise: true,
  });
  const returned = result as Returned;
  if (returned.type === "exception") throw new Error(returned.exceptionDetails.text);
}
