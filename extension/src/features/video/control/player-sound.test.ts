import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { offerPort } from "../../../platform/page-port.ts";
import { playerSound } from "./player-sound.ts";

const page = new EventTarget();
let asks = 0;
let answer: boolean | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("dispatchEvent", page.dispatchEvent.bind(page));
  fakeBrowser.runtime.onMessage.addListener(() => {
    offerPort("cleanup-sound", (port) => {
      port.addEventListener("message", ({ data }: MessageEvent<{ id: number }>) => {
        asks += 1;
        port.postMessage({ id: data.id, isSo: answer });
      });
      port.start();
    });
    return Promise.resolve(true);
  });
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

test("a player is looked for once and held up by nothing, and asked anew where it is known", async () => {
  const film = { currentSrc: "blob:film" } as HTMLVideoElement;
  const unknown = playerSound(film, async () => {});
  unknown.find!();
  unknown.find!();
  expect(unknown.isThere).toBe(undefined);
  await pass(20);
  unknown.find!();
  await pass(20);
  expect([unknown.isThere, asks]).toEqual([false, 4]);

  const known = playerSound(film, async () => {});
  for (const isSo of [false, true]) {
    answer = isSo;
    known.find!();
    await pass(3);
    expect(known.isThere).toBe(isSo);
  }
  expect(asks).toBe(6);
});
