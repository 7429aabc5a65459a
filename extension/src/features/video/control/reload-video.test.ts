import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reload } from "./reload-video.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a film of a browser does of its own when it is loaded. */
class Film extends EventTarget {
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
  empty = () => {
    this.paused = true;
    this.playbackRate = 1;
  };
  begin() {
    this.dispatchEvent(new Event("loadedmetadata"));
  }
}
const reloaded = (film: Film, load: () => unknown) =>
  reload(film as unknown as HTMLVideoElement, load);

test("a film that played goes on at its pace", async () => {
  const film = new Film();
  const isLoaded = reloaded(film, film.empty);
  film.begin();
  expect([await isLoaded, film.paused, film.playbackRate]).toEqual([true, false, 1.5]);
});

test("a film that was paused stays so, whatever its player does", async () => {
  const film = new Film();
  film.pause();
  const isLoaded = reloaded(film, () => void film.play());
  film.begin();
  expect([await isLoaded, film.paused]).toEqual([true, true]);
});

test("so does one that is paused while it loads", async () => {
  const film = new Film();
  const isLoaded = reloaded(film, film.empty);
  await film.play();
  film.pause();
  film.begin();
  expect([await isLoaded, film.paused]).toEqual([true, true]);
});

test("nobody waits for a player that never says it has loaded", async () => {
  const film = new Film();
  const isLoaded = reloaded(film, () => new Promise(() => {}));
  film.begin();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await isLoaded).toBe(false);
});

test("a film that comes late is played all the same", async () => {
  const film = new Film();
  const isLoaded = reloaded(film, film.empty);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await isLoaded, film.paused]).toEqual([false, true]);
  film.begin();
  await vi.advanceTimersByTimeAsync(0);
  expect([film.paused, film.playbackRate]).toEqual([false, 1.5]);
});
