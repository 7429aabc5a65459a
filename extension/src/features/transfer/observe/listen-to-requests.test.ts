import type { RequestDetails } from "@digital-cleanup/page-weight";
import { expect, test, vi } from "vitest";
import { browser } from "../../../platform/browser.ts";
import { createRequestListeners } from "./listen-to-requests.ts";

type Listener = (details: RequestDetails) => void;

function fakeEvent() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    hasListener: () => false,
    fire: (details: RequestDetails) => listeners.forEach((listener) => listener(details)),
  };
}

/** Listens to events, and returns them with what was recorded of each request so far. */
function listen() {
  const events = {
    onCompleted: fakeEvent(),
    onBeforeRedirect: fakeEvent(),
    onErrorOccurred: fakeEvent(),
    onSendHeaders: fakeEvent(),
    onResponseStarted: fakeEvent(),
  };
  Object.assign(browser, { webRequest: events });
  const seen: unknown[] = [];
  createRequestListeners(
    ({ record: { requestId, outcome, live, contentLength } }) =>
      seen.push([requestId, outcome, live ?? contentLength]),
    vi.fn<() => void>(),
  ).start();
  return { ...events, seen };
}

const details = (
  requestId: string,
  type: string,
  headers: Record<string, string>,
): RequestDetails => ({
  requestId,
  url: `https://site.example/${requestId}`,
  method: "GET",
  type,
  tabId: 7,
  timeStamp: 1000,
  statusCode: 200,
  statusLine: "HTTP/1.1 200 OK",
  responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
});

test("the start of a script's response is recorded at once only if it is an event stream", () => {
  const { onResponseStarted, seen } = listen();
  onResponseStarted.fire(details("1", "xmlhttprequest", { "content-type": "application/json" }));
  onResponseStarted.fire(details("2", "xmlhttprequest", { "content-type": "text/event-stream" }));
  onResponseStarted.fire(details("3", "media", { "content-length": "9000" }));
  expect(seen).toEqual([
    ["2", "started", "events"],
    ["3", "started", 9000],
  ]);
});

test("the length of an aborted response is not that of the cache, nor kept without end", () => {
  const { onResponseStarted, onErrorOccurred, seen } = listen();
  const start = (requestId: string, changes: Partial<RequestDetails> = {}) =>
    onResponseStarted.fire({
      ...details(requestId, "xmlhttprequest", { "content-length": "500" }),
      ...changes,
    });
  start("first");
  for (let index = 0; index < 299; index += 1) start(`other-${index}`);
  start("last");
  start("cached", { fromCache: true });
  for (const requestId of ["cached", "first", "last"]) {
    onErrorOccurred.fire({
      ...details(requestId, "xmlhttprequest", {}),
      error: "net::ERR_ABORTED",
    });
  }
  expect(seen).toEqual([
    ["cached", "failed", undefined],
    ["first", "failed", undefined],
    ["last", "started", 500],
    ["last", "failed", undefined],
  ]);
});

test("a response of a script that is aborted is recorded with its length", () => {
  const { onResponseStarted, onCompleted, onErrorOccurred, seen } = listen();
  for (const requestId of ["1", "2"]) {
    onResponseStarted.fire(details(requestId, "xmlhttprequest", { "Content-Length": "500" }));
  }
  onCompleted.fire(details("1", "xmlhttprequest", { "Content-Length": "500" }));
  for (const requestId of ["2", "1"]) {
    onErrorOccurred.fire({
      ...details(requestId, "xmlhttprequest", {}),
      error: "net::ERR_ABORTED",
    });
  }
  expect(seen).toEqual([
    ["1", "completed", 500],
    ["2", "started", 500],
    ["2", "failed", undefined],
    ["1", "failed", undefined],
  ]);
});
