import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reloadVideo } from "./reload-video.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A video element as browsers behave when it is reloaded. */
class FakeVideo extends EventTarget {
  paused = false;
  playbackRate = 1.5;
  currentTime = 30;
  async play() {
    this.paused = false;
  }
  pause() {
    if (!this.paused) this.dispatchEvent(new Event("pause"));
    this.paused = true;
  }
  load = () => {
    this.paused = true;
    this.playbackRate = 1;
  };
  start() {
    this.dispatchEvent(new Event("loadedmetadata"));
  }
}
const reload = (video: FakeVideo, load: () => unknown) =>
  reloadVideo(video as unknown as HTMLVideoElement, load);

test("a playing video resumes at its playback rate", async () => {
  const video = new FakeVideo();
  const isLoaded = reload(video, video.load);
  video.start();
  expect([await isLoaded, video.paused, video.playbackRate]).toEqual([true, false, 1.5]);
});

test("a paused video stays paused even if its player plays it", async () => {
  const video = new FakeVideo();
  video.pause();
  const isLoaded = reload(video, () => void video.play());
  video.start();
  expect([await isLoaded, video.paused]).toEqual([true, true]);
});

test("a video that is paused while it loads stays paused", async () => {
  const video = new FakeVideo();
  const isLoaded = reload(video, video.load);
  await video.play();
  video.pause();
  video.start();
  expect([await isLoaded, video.paused]).toEqual([true, true]);
});

test("waiting for a player that never finishes loading times out", async () => {
  const video = new FakeVideo();
  const isLoaded = reload(video, () => new Promise(() => {}));
  video.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await isLoaded).toBe(false);
});

test("a video that starts after the timeout still resumes", async () => {
  const video = new FakeVideo();
  const isLoaded = reload(video, video.load);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await isLoaded, video.paused]).toEqual([false, true]);
  video.start();
  await vi.advanceTimersByTimeAsync(0);
  expect([video.paused, video.playbackRate]).toEqual([false, 1.5]);
});
