import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { askTally } from "./ask-tally.ts";
import { followEvent } from "./follow-event.ts";

afterEach(() => vi.unstubAllGlobals());

/** A body without end, two megabytes at a time. */
function endlessResponse() {
  const state = { isCancelled: false, parts: 0 };
  const part = new Uint8Array(2_000_000).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      state.parts += 1;
      controller.enqueue(part);
    },
    cancel: () => void (state.isCancelled = true),
  });
  return { response: new Response(body), state };
}

test("an endless answer is cut off and unreadable", async () => {
  const { response, state } = endlessResponse();
  vi.stubGlobal("fetch", () => Promise.resolve(response));
  const asked = await askTally({ method: "GET", url: "/api", schema: z.string() });
  expect(state.isCancelled).toBe(true);
  // The part that exceeds the limit, and one that the stream may prepare.
  expect(state.parts).toBeLessThanOrEqual(2);
  expect(asked).toEqual({ ok: false, failure: "unreadable" });
});

test("an answer of nothing but spaces is empty", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("   ")));
  const asked = await askTally({ method: "POST", url: "/api", schema: z.undefined() });
  expect(asked).toEqual({ ok: true, value: undefined });
});

test("an event of the stream far larger than a state is ignored", () => {
  const listeners = new Map<string, (event: { data: unknown }) => void>();
  class Source {
    addEventListener = (name: string, listener: () => void) => void listeners.set(name, listener);
    close() {}
  }
  vi.stubGlobal("EventSource", Source);
  for (const name of ["addEventListener", "removeEventListener"]) vi.stubGlobal(name, () => {});
  const taken: unknown[] = [];
  const stop = followEvent("/live", "/published", {
    onPublished: (published) => taken.push(published),
    onLost: () => {},
  });
  const receive = (data: string) => listeners.get("message")!({ data });
  receive('{"schema":2}');
  receive(`{"schema":2}${" ".repeat(1_000_000)}`);
  stop();
  expect(taken).toEqual([{ schema: 2 }]);
});
