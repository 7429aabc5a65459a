import { expect, test } from "vitest";
import { isEventStream } from "./is-event-stream.ts";

const accept = [{ name: "Accept", value: "text/event-stream" }];
const header = (value: string) => [{ name: "Content-Type", value }];

test("the content type of a response shows an event stream", () => {
  expect(isEventStream({ responseHeaders: header("text/event-stream;charset=utf-8") })).toBe(true);
  expect(isEventStream({ responseHeaders: header("application/json") })).toBe(false);
  expect(isEventStream({ responseHeaders: header("text/event-streams") })).toBe(false);
  expect(isEventStream({ requestHeaders: accept, responseHeaders: header("text/html") })).toBe(
    false,
  );
});

test("before a response, the request shows it", () => {
  expect(isEventStream({ requestHeaders: accept })).toBe(true);
  expect(isEventStream({ requestHeaders: [{ name: "Accept", value: "*/*" }] })).toBe(false);
  expect(isEventStream({})).toBe(false);
});
