import { browser } from "../../platform/browser.ts";
import { createRequestReader, type RequestDetails } from "./read-request.ts";
import type { SeenRequest } from "./visit.ts";

const everyPage = { urls: ["*://*/*"] };

/**
 * Listens to how requests end, and only that: listening costs about a millisecond a request. In Firefox,
 * `onHeadersReceived` or `onResponseStarted` would turn every `responseSize` into 0.
 */
export function createRequestListeners(onRequest: (request: SeenRequest) => void) {
  const read = createRequestReader();
  const hand = (details: RequestDetails, outcome: "completed" | "redirected" | "failed") => {
    const request = read(details, outcome);
    if (request) onRequest(request);
  };
  const onCompleted = (details: RequestDetails) => hand(details, "completed");
  const onRedirected = (details: RequestDetails) => hand(details, "redirected");
  const onFailed = (details: RequestDetails) => hand(details, "failed");

  return {
    /** Does nothing where the permission, and so the whole API, is missing. Twice is once. */
    start(): void {
      const { webRequest } = browser;
      if (!webRequest || webRequest.onCompleted.hasListener(onCompleted)) return;
      webRequest.onCompleted.addListener(onCompleted, everyPage, ["responseHeaders"]);
      webRequest.onBeforeRedirect.addListener(onRedirected, everyPage, ["responseHeaders"]);
      webRequest.onErrorOccurred.addListener(onFailed, everyPage);
    },
    stop(): void {
      const { webRequest } = browser;
      if (!webRequest) return;
      webRequest.onCompleted.removeListener(onCompleted);
      webRequest.onBeforeRedirect.removeListener(onRedirected);
      webRequest.onErrorOccurred.removeListener(onFailed);
    },
  };
}
