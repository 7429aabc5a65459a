import {
  createSeenRequestReader,
  isEventStream,
  type RequestDetails,
  type RequestRecord,
  type SeenRequest,
} from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { isFirefox } from "../../../platform/build.ts";
import { ownBase } from "../../../platform/trust/own-page.ts";

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

/** More than a browser receives at the same time. */
const maxFiles = 300;

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
  // The session's storage would hold the hosts of our own requests, such as that of a list just left. An initiator ends without a slash.
  const read = createSeenRequestReader(ownBase().slice(0, -1));
  const report = (details: RequestDetails, outcome: RequestRecord["outcome"]) => {
    const request = read(details, outcome);
    if (request) onRequest(request);
  };
  const started = createStartedFiles();
  const onCompleted = (details: RequestDetails) => {
    started.take(details.requestId);
    report(details, "completed");
  };
  const onRedirected = (details: RequestDetails) => report(details, "redirected");
  const onStarted = (details: RequestDetails) => {
    if (details.type === "media" || isEventStream(details)) report(details, "started");
    else started.keep(details);
  };
  const onFailed = (details: RequestDetails) => {
    const file = started.take(details.requestId);
    if (file) report(file, "started");
    report(details, "failed");
  };
  const onMediaSent = ({ tabId, frameId, documentId }: RequestDetails & { frameId: number }) => {
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

/**
 * Keeps the start of responses with a Content-Length until they end. It is recorded only if they are aborted. If the
 * background stops in between, the start is lost, and the aborted response is estimated without its length.
 */
function createStartedFiles() {
  const files = new Map<string, RequestDetails>();
  return {
    keep(details: RequestDetails): void {
      const hasLength = details.responseHeaders?.some(
        ({ name }) => name.toLowerCase() === "content-length",
      );
      if (!hasLength || details.fromCache) return;
      files.set(details.requestId, details);
      const [oldest] = files.keys();
      if (files.size > maxFiles) files.delete(oldest!);
    },
    take(requestId: string): RequestDetails | undefined {
      const details = files.get(requestId);
      files.delete(requestId);
      return details;
    },
  };
}
