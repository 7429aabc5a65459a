import { expect, test } from "vitest";
import { readTextWithin } from "./protocol.ts";

const encoded = (text: string) => new TextEncoder().encode(text);

/** A body without end, a kilobyte at a time. `sent` counts what was taken from it. */
function endlessBody() {
  const state = { sentBytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      state.sentBytes += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
    cancel() {
      state.isCancelled = true;
    },
  });
  return { body, state };
}

test("a body within the limit is read whole, and a split character stays one", async () => {
  const [first, second] = [encoded("é").slice(0, 1), encoded("é").slice(1)];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of [first, second]) controller.enqueue(part);
      controller.close();
    },
  });
  expect(await readTextWithin(new Response(body), 2)).toBe("é");
});

test("a response without a body is an empty text", async () => {
  expect(await readTextWithin(new Response(null, { status: 204 }), 10)).toBe("");
});

test("a body without end is cancelled just above the limit", async () => {
  const { body, state } = endlessBody();
  expect(await readTextWithin(new Response(body), 10_000)).toBeUndefined();
  expect(state.isCancelled).toBe(true);
  // 10 kB, the part that exceeded them, and one that the stream may prepare.
  expect(state.sentBytes).toBeLessThanOrEqual(12_000);
});

test("a body that announces more than the limit is not read", async () => {
  const { body, state } = endlessBody();
  const response = new Response(body, { headers: { "content-length": "10001" } });
  expect(await readTextWithin(response, 10_000)).toBeUndefined();
  expect(state).toEqual({ sentBytes: 0, isCancelled: true });
});

test("a body that announces less than it sends is still cancelled", async () => {
  const { body, state } = endlessBody();
  const response = new Response(body, { headers: { "content-length": "10" } });
  expect(await readTextWithin(response, 10_000)).toBeUndefined();
  expect(state.isCancelled).toBe(true);
});

test("a network that fails within the body rejects", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError()) });
  await expect(readTextWithin(new Response(body), 10)).rejects.toThrow(TypeError);
});
