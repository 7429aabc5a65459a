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
/** An event stream may stay open as long as its page, and the event of an aborted response shows no length. */
const scriptRequests = { ...everyPage, types: ["xmlhttprequest" as const] };
/** The others whose start is heard. A page's own request is known to be open by the timing entry of the page. */
const otherRequests = {
  ...everyPage,
  types: [
    "sub_frame",
    "stylesheet",
    "script",
    "image",
    "font",
    "object",
    "ping",
    "media",
    "other",
  ] as const,
};
/** A player may stop in the middle of a file, or never reach its end: only the start of the response shows its length. */
const startedRequests = { ...everyPage, types: ["media" as const, ...scriptRequests.types] };

/** More than a browser receives at the same time. */
const maxFiles = 300;
const maxOpen = 2000;
/** Most responses have ended by then, and are recorded once. */
const openAfterMs = 500;

/** The document whose media element requests a file. Only Chromium gives it an id. */
export type OnMediaRequest = (document: {
  tabId: number;
  frameId: number;
  documentId?: string;
}) => void;

/**
 * Listens to the sending and the end of requests and little else: listening costs about a millisecond per request. In Firefox,
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
  const open = createOpenRequests((details) => report(details, "started"));
  const onCompleted = (details: RequestDetails) => {
    started.take(details.requestId);
    report(withSent(details), "completed");
  };
  const onRedirected = (details: RequestDetails) => report(withSent(details), "redirected");
  const onStarted = (details: RequestDetails) => {
    if (details.type === "media" || isEventStream(details)) report(details, "started");
    else started.keep(details);
  };
  const onFailed = (details: RequestDetails) => {
    const file = started.take(details.requestId);
    if (file) report(file, "started");
    report(withSent(details), "failed");
  };
  /** The end of a request with the headers that it sent. */
  const withSent = (details: RequestDetails): RequestDetails => {
    const { requestHeaders } = open.take(details.requestId) ?? {};
    return requestHeaders ? { ...details, requestHeaders } : details;
  };
  const onSent = (details: RequestDetails & { frameId: number }) => {
    const { tabId, frameId, documentId } = details;
    if (details.type === "media" && tabId >= 0) {
      onMediaRequest({ tabId, frameId, ...(documentId && { documentId }) });
    }
    open.keep(details);
  };
  const onScriptSent = (details: RequestDetails) => {
    open.keep(details);
    if (isFirefox && isEventStream(details)) report(details, "started");
  };

  return {
    /** Does nothing if the permission, and with it the API, is missing, or if it is listening already. */
    start(): void {
      const { webRequest } = browser;
      if (!webRequest || webRequest.onCompleted.hasListener(onCompleted)) return;
      webRequest.onCompleted.addListener(onCompleted, everyRequest, ["responseHeaders"]);
      webRequest.onBeforeRedirect.addListener(onRedirected, everyPage, ["responseHeaders"]);
      webRequest.onErrorOccurred.addListener(onFailed, everyPage);
      webRequest.onSendHeaders.addListener(onSent, {
        ...otherRequests,
        types: [...otherRequests.types],
      });
      webRequest.onSendHeaders.addListener(onScriptSent, scriptRequests, ["requestHeaders"]);
      if (!isFirefox) {
        webRequest.onResponseStarted.addListener(onStarted, startedRequests, ["responseHeaders"]);
      }
    },
    stop(): void {
      const { webRequest } = browser;
      if (!webRequest) return;
      webRequest.onCompleted.removeListener(onCompleted);
      webRequest.onBeforeRedirect.removeListener(onRedirected);
      webRequest.onErrorOccurred.removeListener(onFailed);
      webRequest.onSendHeaders.removeListener(onSent);
      webRequest.onSendHeaders.removeListener(onScriptSent);
      if (!isFirefox) webRequest.onResponseStarted.removeListener(onStarted);
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

/**
 * Keeps requests until they end, and reports those that have not ended after a moment. If the background stops before, the end of such a
 * request starts it again.
 */
function createOpenRequests(onOpen: (details: RequestDetails) => void) {
  const requests = new Map<string, RequestDetails>();
  const unreported = new Map<string, RequestDetails>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reportOld = () => {
    timer = undefined;
    for (const [id, details] of unreported) {
      if (Date.now() - details.timeStamp < openAfterMs) continue;
      unreported.delete(id);
      onOpen(details);
    }
    if (unreported.size > 0) wait();
  };
  const wait = () => {
    timer ??= setTimeout(reportOld, openAfterMs);
  };
  return {
    keep(details: RequestDetails): void {
      requests.set(details.requestId, details);
      unreported.set(details.requestId, details);
      const [oldest] = requests.keys();
      if (requests.size > maxOpen) requests.delete(oldest!);
      wait();
    },
    take(requestId: string): RequestDetails | undefined {
      const details = requests.get(requestId);
      requests.delete(requestId);
      unreported.delete(requestId);
      return details;
    },
  };
}
