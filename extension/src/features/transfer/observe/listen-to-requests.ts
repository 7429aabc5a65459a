import { browser } from "../../../platform/browser.ts";
import { isFirefox } from "../../../platform/build.ts";
import { createSeenRequestReader, type SeenDetails } from "./read-seen-request.ts";
import type { RequestRecord } from "@digital-cleanup/page-weight";
import type { SeenRequest } from "../visits/visit.ts";

const everyPage = { urls: ["*://*/*"] };

/** Sockets have schemes of their own. */
const everyRequest = { urls: [...everyPage.urls, "ws://*/*", "wss://*/*"] };
/** A player may stop in the middle of a file, or never end it: only the beginning tells how long the file is. */
const players = { ...everyPage, types: ["media" as const] };

/**
 * Listens to how requests end, and to little else: listening costs about a millisecond a request. In Firefox,
 * `onHeadersReceived` or `onResponseStarted` would turn every `responseSize` into 0.
 */
export function createRequestListeners(onRequest: (request: SeenRequest) => void) {
  const read = createSeenRequestReader();
  const hand = (details: SeenDetails, outcome: RequestRecord["outcome"]) => {
    const request = read(details, outcome);
    if (request) onRequest(request);
  };
  const onCompleted = (details: SeenDetails) => hand(details, "completed");
  const onRedirected = (details: SeenDetails) => hand(details, "redirected");
  const onStarted = (details: SeenDetails) => hand(details, "started");
  const onFailed = (details: SeenDetails) => hand(details, "failed");

  return {
    /** Does nothing where the permission, and so the whole API, is missing. Twice is once. */
    start(): void {
      const { webRequest } = browser;
      if (!webRequest || webRequest.onCompleted.hasListener(onCompleted)) return;
      webRequest.onCompleted.addListener(onCompleted, everyRequest, ["responseHeaders"]);
      webRequest.onBeforeRedirect.addListener(onRedirected, everyPage, ["responseHeaders"]);
      webRequest.onErrorOccurred.addListener(onFailed, everyPage);
      if (!isFirefox) {
        webRequest.onResponseStarted.addListener(onStarted, players, ["responseHeaders"]);
      }
    },
    stop(): void {
      const { webRequest } = browser;
      if (!webRequest) return;
      webRequest.onCompleted.removeListener(onCompleted);
      webRequest.onBeforeRedirect.removeListener(onRedirected);
      webRequest.onErrorOccurred.removeListener(onFailed);
      if (!isFirefox) webRequest.onResponseStarted.removeListener(onStarted);
    },
  };
}
