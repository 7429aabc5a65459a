import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announceVideo } from "./announce-video.ts";

class FakeVideo {
  readonly kind = "video";
}
const sound = { kind: "audio" };

let listeners: ((event: object) => void)[] = [];
const fire = async (event: object) => {
  for (const listener of listeners) listener({ isTrusted: true, ...event });
  await Promise.resolve();
};
const play = (change = {}) => fire({ target: new FakeVideo(), ...change });

beforeEach(() => {
  listeners = [];
  vi.stubGlobal("HTMLVideoElement", FakeVideo);
  vi.stubGlobal("addEventListener", (_type: string, listener: (event: object) => void) =>
    listeners.push(listener),
  );
  vi.stubGlobal("removeEventListener", (_type: string, listener: (event: object) => void) => {
    listeners = listeners.filter((one) => one !== listener);
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a document announces its first playing video, once", async () => {
  const announce = vi.fn<() => Promise<unknown>>(async () => true);
  const onMedia = announceVideo(announce);
  expect(announce).not.toHaveBeenCalled();
  await play({ target: sound });
  await play({ isTrusted: false });
  expect(announce).not.toHaveBeenCalled();
  await play();
  await vi.waitFor(() => expect(listeners).toEqual([]));
  onMedia();
  expect(announce).toHaveBeenCalledTimes(1);
});

test("loaded media is announced, because a video in a shadow root may play it", () => {
  const announce = vi.fn<() => Promise<unknown>>(async () => true);
  announceVideo(announce)();
  expect(announce).toHaveBeenCalledTimes(1);
});

test("a video that was refused is announced when it next plays, five times at most", async () => {
  const announce = vi.fn<() => Promise<unknown>>(async () => {
    throw new Error("the worker ended");
  });
  announceVideo(announce);
  for (let n = 0; n < 8; n += 1) {
    await play();
    await vi.waitFor(() => expect(announce.mock.settledResults.length).toBe(Math.min(n + 1, 5)));
    await new Promise((go) => setTimeout(go));
  }
  expect(announce).toHaveBeenCalledTimes(5);
  expect(listeners).toEqual([]);
});
