import { isEventStream, type RequestRecord } from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { isFirefox } from "../../../platform/build.ts";
import type { SeenRequest } from "../visits/visit.ts";
import { createStartedFiles } from "./started-files.ts";
import { createSeenRequestReader, type SeenDetails } from "./read-seen-request.ts";

const everyPage = { urls: ["*://*/*"] };

/** WebSockets have their own schemes. Their only event ends the request that opens them. */
const everyRequest = { urls: [...everyPage.urls, "ws://*/*", "wss://*/*"] };
/** A player may stop in the middle of a file, or never reach its end: only the start of the response shows its length. */
const mediaRequests = { ...everyPage, types: ["media" as const] };
/** An event stream may stay open as long as its page, and the event of an aborted response shows no length. */
const scriptRequests = { ...everyPage, types: ["xmlhttprequest" as const] };
const startedRequests = {
  ...everyPage,
  types: [...mediaRequests.types, ...scriptRequests.types],
};

/** The document whose media element requests a file. Only Chromium gives it an id. */
export type OnMediaRequest = (document: {
  tabId: number;
  frameId: number;
  documentId?: string;
}) => void;

/**
 * Listens to the end of requests and little else: listening costs about a millisecond per request. In Firefox,
 * `onHeadersReceived` or `onResponseStarted` would turn every `responseSize` into 0; `onSendHeaders` does not.
 */
export function createRequestListeners(
  onRequest: (request: SeenRequest) => void,
  onMediaRequest: OnMediaRequest,
) {
  const read = createSeenRequestReader();
  const report = (details: SeenDetails, outcome: RequestRecord["outcome"]) => {
    const request = read(details, outcome);
    if (request) onRequest(request);
  };
  const started = createStartedFiles();
  const onCompleted = (details: SeenDetails) => {
    started.take(details.requestId);
    report(details, "completed");
  };
  const onRedirected = (details: SeenDetails) => report(details, "redirected");
  const onStarted = (details: SeenDetails) => {
    if (details.type === "media" || isEventStream(details)) report(details, "started");
    else started.keep(details);
  };
  const onFailed = (details: SeenDetails) => {
    const file = started.take(details.requestId);
    if (file) report(file, "started");
    report(details, "failed");
  };
  const onMediaSent = ({ tabId, frameId, documentId }: SeenDetails & { frameId: number }) => {
    if (tabId >= 0) onMediaRequest({ tabId, frameId, ...(documentId && { documentId }) });
  };

  return {
    /** Does nothing if the permission, and with it the API, is missing, or if it is listening already. */
    start(): void {
      const { webRequest } = browser;
      if (!webRequest || webRequest.onCompleted.hasListener(onCompleted)) return;
      webRequest.onCompleted.addListener(onCompleted, everyRequest, ["responseHeaders"]);
      webRequest.onBeforeRedirect.addListener(onRedirected, everyPage, ["responseHeaders"]);
      webRequest.onErrorOccurred.addListener(onFailed, everyPage);
      webRequest.onSendHeaders.addListener(onMediaSent, mediaRequests);
      if (isFirefox) {
        webRequest.onSendHeaders.addListener(onStarted, scriptRequests, ["requestHeaders"]);
      } else {
        webRequest.onResponseStarted.addListener(onStarted, startedRequests, ["responseHeaders"]);
      }
    },
    stop(): void {
      const { webRequest } = browser;
      if (!webRequest) return;
      webRequest.onCompleted.removeListener(onCompleted);
      webRequest.onBeforeRedirect.removeListener(onRedirected);
      webRequest.onErrorOccurred.removeListener(onFailed);
      webRequest.onSendHeaders.removeListener(onMediaSent);
      if (isFirefox) webRequest.onSendHeaders.removeListener(onStarted);
      else webRequest.onResponseStarted.removeListener(onStarted);
    },
  };
}
