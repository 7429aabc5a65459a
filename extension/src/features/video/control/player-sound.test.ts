import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { offerNamedPort } from "../../../platform/page/named-port.ts";
import { createPlayerSound } from "./player-sound.ts";

const page = new EventTarget();
let requests = 0;
let result: boolean | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("dispatchEvent", page.dispatchEvent.bind(page));
  // The background, which injects a script and answers with the name of its port.
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation(async () =>
    offerNamedPort((port) => {
      port.addEventListener("message", ({ data }: MessageEvent<{ id: number }>) => {
        requests += 1;
        port.postMessage({ id: data.id, result });
      });
      port.start();
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = async (seconds: number) => {
  for (let second = 0; second < seconds; second += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1000);
  }
};

test("an unknown player is checked four times in all, a known one again on each call", async () => {
  const video = { currentSrc: "blob:film" } as HTMLVideoElement;
  const unknown = createPlayerSound(video, async () => {});
  unknown.check!();
  unknown.check!();
  expect(unknown.isAvailable).toBe(undefined);
  await pass(20);
  unknown.check!();
  await pass(20);
  expect([unknown.isAvailable, requests]).toEqual([false, 4]);

  const known = createPlayerSound(video, async () => {});
  for (const isAvailable of [false, true]) {
    result = isAvailable;
    known.check!();
    await pass(3);
    expect(known.isAvailable).toBe(isAvailable);
  }
  expect(requests).toBe(6);
});
