import { expect, test, vi } from "vitest";
import { browser } from "../../../platform/browser.ts";
import type { SeenRequest } from "../visits/visit.ts";
import { createRequestListeners } from "./listen-to-requests.ts";
import type { SeenDetails } from "./read-seen-request.ts";

type Listener = (details: SeenDetails) => void;

/** Starts listening, and returns what fires `onResponseStarted`. */
function listen(onRequest: (request: SeenRequest) => void): Listener {
  const started: Listener[] = [];
  const event = { addListener: vi.fn<() => void>(), hasListener: () => false };
  const onResponseStarted = { addListener: (listener: Listener) => void started.push(listener) };
  Object.assign(browser, {
    webRequest: {
      onCompleted: event,
      onBeforeRedirect: event,
      onErrorOccurred: event,
      onSendHeaders: event,
      onResponseStarted,
    },
  });
  createRequestListeners(onRequest, () => {}).start();
  return (details) => started.forEach((listener) => listener(details));
}

test("the start of a script's response is recorded only if it is an event stream", () => {
  const seen: SeenRequest[] = [];
  const fire = listen((request) => seen.push(request));
  const start = (requestId: string, type: string, contentType: string) =>
    fire({
      requestId,
      url: `https://site.example/${requestId}`,
      method: "GET",
      type,
      tabId: 7,
      timeStamp: 1000,
      statusCode: 200,
      statusLine: "HTTP/1.1 200 OK",
      responseHeaders: [{ name: "content-type", value: contentType }],
    });
  start("1", "xmlhttprequest", "application/json");
  start("2", "xmlhttprequest", "text/event-stream");
  start("3", "media", "video/mp4");
  expect(
    seen.map(({ record: { requestId, outcome, live } }) => [requestId, outcome, live]),
  ).toEqual([
    ["2", "started", "events"],
    ["3", "started", undefined],
  ]);
});
