import { describe, expect, test } from "vitest";
import {
  frameTimesMs,
  groupSimilarVideos,
  type LookedVideo,
  videoFrame,
} from "./similar-videos.ts";

const side = 48;
/** Soft spots whose places depend on the seed; with `guest`, something is in a place of its own. */
function scene(seed: number, { noise = 0, guest = 0, brightness = 1 } = {}) {
  const data = new Uint8Array(side * side * 3);
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const spots = Array.from({ length: 30 }, () => [random() * side, random() * side, random()]);
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [at % side, Math.floor(at / side)];
    let value = 0;
    for (const [left, top, light] of spots)
      value += light! * 160 * Math.exp(-((x - left!) ** 2 + (y - top!) ** 2) / 20);
    if (guest > 0 && x > guest && x < guest + 7 && y > 20 && y < 42) value = 230;
    for (let channel = 0; channel < 3; channel += 1)
      data[at * 3 + channel] = Math.max(0, Math.min(255, value * brightness + noise * random()));
  }
  return videoFrame({ data, widthPixels: side, heightPixels: side, channels: 3 });
}
type Frames = LookedVideo["frames"];
const video = (path: string, frames: Frames, part: Partial<LookedVideo> = {}): LookedVideo => ({
  path,
  bytes: 1000,
  modifiedAtMs: 1,
  durationMs: 8000,
  widthPixels: 640,
  heightPixels: 480,
  frames,
  ...part,
});
const film = [scene(11), scene(22), scene(33)];
const again = [scene(11, { noise: 20 }), scene(22, { noise: 20 }), scene(33, { noise: 20 })];
const groupsOf = (...videos: LookedVideo[]) =>
  groupSimilarVideos(videos).map((group) => group.map(({ path }) => path));

test("the frames are inside of the shortest video of a group", () => {
  const lasting = (durationMs: number) => video("a", [], { durationMs });
  expect(frameTimesMs([lasting(10_400), lasting(10_000)])).toEqual([1000, 5000, 9000]);
});

test("a film saved again is found; the one with most pixels is the first, then the oldest", () => {
  expect(
    groupsOf(
      video("small.webm", again, { widthPixels: 320, heightPixels: 240 }),
      video("newer.mp4", film, { modifiedAtMs: 9 }),
      video("older.mp4", again),
    ),
  ).toEqual([["older.mp4", "newer.mp4", "small.webm"]]);
});

describe("not the same", () => {
  test.each<[string, Frames, Partial<LookedVideo>?]>([
    ["another film", [scene(44), scene(55), scene(66)]],
    ["an episode with the same beginning and end", [film[0]!, scene(55), film[2]!]],
    ["the same scenes in another order", [film[2]!, film[1]!, film[0]!]],
    ["another shape", film, { widthPixels: 480, heightPixels: 480 }],
  ])("%s", (_, frames, part) =>
    expect(groupsOf(video("a", film), video("b", frames, part))).toEqual([]),
  );

  const seen = (...guests: number[]) => guests.map((guest) => scene(7, { guest }));
  test("two recordings of a camera that stands still", () =>
    expect(groupsOf(video("a", seen(4, 20, 35)), video("b", seen(28, 10, 16)))).toEqual([]));
  test("a picture that stands still, such as the cover of a song", () =>
    expect(groupsOf(video("a", seen(9, 9, 9)), video("b", seen(9, 9, 9)))).toEqual([]));

  const black = scene(1, { brightness: 0 });
  test("films of which only black frames are the same", () =>
    expect(
      groupsOf(video("a", [black, black, film[2]!]), video("b", [black, black, film[2]!])),
    ).toEqual([]));
  test("films that begin in black", () =>
    expect(
      groupsOf(video("a", [black, ...film.slice(1)]), video("b", [black, scene(55), scene(66)])),
    ).toEqual([]));
});

test("the same film that begins in black is found", () => {
  const begin = (noise: number) => scene(1, { brightness: 0, noise });
  expect(
    groupsOf(video("a", [begin(0), ...film.slice(1)]), video("b", [begin(4), ...again.slice(1)])),
  ).toEqual([["a", "b"]]);
});
