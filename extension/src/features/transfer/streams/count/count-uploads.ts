import { bodyBytes } from "./body-bytes.ts";
import {
  apply,
  captureGetter,
  ignoreErrors,
  listen,
  promiseThen,
  replace,
  responseUrl,
  wrap,
} from "./natives.ts";
import type { OpenStream } from "./open-stream.ts";

const xhrUrl = captureGetter(XMLHttpRequest.prototype, "responseURL");
const { URL: NativeUrl } = globalThis;
const { href } = location;

/** Below it, the headers of a request matter as much, and a page may send thousands. */
const minBytes = 10_000;

/** Counts the bodies of requests that scripts send, once they were answered. Nothing else shows their size in Chromium. */
export function countUploads(open: OpenStream): void {
  const count = (url: unknown, bytes: number) =>
    ignoreErrors(() => open(String(url), false, true)(0, bytes));
  const onFetch = (_self: object, [, init]: unknown[], response: unknown) => {
    const bytes = bodyBytes((init as RequestInit | undefined)?.body);
    if (bytes < minBytes) return;
    // The page handles a request that fails.
    const onAnswer = (answer: object) => count(responseUrl(answer), bytes);
    void apply(promiseThen, response, [onAnswer, () => {}]);
  };
  replace(globalThis, "fetch", wrap(onFetch));
  const onSend = (xhr: object, [body]: unknown[]) => {
    const bytes = bodyBytes(body);
    const onLoad = () => count(xhrUrl(xhr), bytes);
    if (bytes >= minBytes) apply(listen, xhr, ["load", onLoad, { once: true }]);
  };
  replace(XMLHttpRequest.prototype, "send", wrap(onSend));
  const onBeacon = (_self: object, [url, data]: unknown[], isQueued: unknown) => {
    const bytes = bodyBytes(data);
    if (isQueued === true && bytes >= minBytes) count(new NativeUrl(String(url), href).href, bytes);
  };
  // A worker's navigator has no such method.
  replace(Object.getPrototypeOf(navigator) as object, "sendBeacon", wrap(onBeacon));
}
