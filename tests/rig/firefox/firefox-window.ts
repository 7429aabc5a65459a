import type { Browser } from "puppeteer-core";

/** Puppeteer's private connection to the browser, for windows that are not pages. */
type Line = { send: (method: string, given: object) => Promise<{ result: unknown }> };
type Tree = { contexts: { context: string }[] };
type Returned =
  | { type: "success"; result: { value?: unknown } }
  | { type: "exception"; exceptionDetails: { text: string } };

/**
 * Runs code in Firefox's own window around its pages, whose names our types do not know. Takes and
 * returns a string.
 */
export async function inFirefoxWindow(
  browser: Browser,
  code: string,
  ...words: readonly string[]
): Promise<unknown> {
  const line = (browser as unknown as { connection: Line }).connection;
  const windows = await line.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { result } = await line.send("script.callFunction", {
    functionDeclaration: code,
    arguments: words.map((value) => ({ type: "string", value })),
    target: { context: (windows.result as Tree).contexts[0]!.context },
    awaitPromise: true,
  });
  const returned = result as Returned;
  if (returned.type === "exception") throw new Error(returned.exceptionDetails.text);
  return returned.result.value;
}
