import { writeFileSync } from "node:fs";
import path from "node:path";
import type { HTTPRequest, HTTPResponse, Page } from "puppeteer-core";
import type { Exchange, Recording } from "../../corpus/webmail/recorded/recording.ts";
import { root } from "../../scripts/test/run-command.ts";

/** Records the responses to some requests of a page, in order, until the returned function is called. */
export function recordResponses(
  page: Page,
  isKept: (request: HTTPRequest) => boolean,
): () => Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  let keeping = Promise.resolve();
  const keep = async (response: HTTPResponse): Promise<void> => {
    const request = response.request();
    const { pathname, search } = new URL(request.url());
    const body = (await request.fetchPostData().catch(() => undefined)) ?? "";
    exchanges.push({
      method: request.method(),
      address: `${pathname}${search}`,
      body,
      status: response.status(),
      type: response.headers()["content-type"] ?? "text/plain",
      answer: response.status() === 204 ? "" : await textOf(page, response, body),
    });
  };
  const onResponse = (response: HTTPResponse) => {
    if (isKept(response.request())) keeping = keeping.then(() => keep(response));
  };
  page.on("response", onResponse);
  return async () => {
    page.off("response", onResponse);
    await keeping;
    return exchanges;
  };
}

/**
 * The protocol cannot return a body that the page read only partly, and returns nothing of one that the page read as a blob. Such a request is
 * sent again.
 */
async function textOf(page: Page, response: HTTPResponse, body: string): Promise<string> {
  const text = await response.text().catch(() => "");
  return text === "" ? sendAgain(page, response.request(), body) : text;
}

function sendAgain(page: Page, request: HTTPRequest, body: string): Promise<string> {
  const headers = Object.entries(request.headers()).filter(([name]) =>
    /^content-type$|^x-/.test(name),
  );
  return page.evaluate(
    (url, method, sent, text) =>
      new Promise<string>((resolve, reject) => {
        const again = new XMLHttpRequest();
        again.open(method, url);
        for (const [name, value] of sent) again.setRequestHeader(name, value);
        again.addEventListener("load", () => resolve(again.responseText));
        again.addEventListener("error", () => reject(new Error(url)));
        again.send(text || null);
      }),
    request.url(),
    request.method(),
    headers,
    body,
  );
}

/** The HTML of elements of the page. */
export const partsOf = (page: Page, selectors: readonly string[]): Promise<string> =>
  page.evaluate(
    (wanted) =>
      wanted.map((selector) => document.querySelector(selector)?.outerHTML ?? "").join("\n"),
    [...selectors],
  );

export function writeRecording(name: string, recording: Recording): void {
  const file = path.join(root, "tests/corpus/webmail/recorded", `${name}.json`);
  writeFileSync(file, `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`${recording.exchanges.length} answers in ${file}`);
}
