import { expect, test } from "vitest";
import { hlsSound } from "./hls-sound.ts";

type Hls = Parameters<typeof hlsSound>[0];
type Lists = Pick<Hls, "levels" | "audioTracks">;

const address = "https://films.example/sound.m3u8";
const hlsOf = (lists: Lists) => {
  const media = new EventTarget();
  return {
    ...lists,
    media,
    url: "https://films.example/film.m3u8",
    config: { startPosition: -1 },
    loadSource: (url: string) => void url,
  } as unknown as Hls;
};
const clear = { fragments: [{ encrypted: false }] };
const locked = { fragments: [{ encrypted: true }] };

test.each([
  ["that is clear", { levels: [{ details: clear }], audioTracks: [{ url: address }] }, true],
  [
    "that is live",
    { levels: [{ details: { live: true } }], audioTracks: [{ url: address }] },
    false,
  ],
  [
    "whose picture is locked",
    { levels: [{ details: locked }, {}], audioTracks: [{ url: address }] },
    false,
  ],
  [
    "whose sound is locked",
    { levels: [{}], audioTracks: [{ url: address, details: locked }] },
    false,
  ],
  ["of two sounds", { levels: [{}], audioTracks: [{ url: address }, { url: address }] }, false],
] satisfies [string, Lists, boolean][])("of a film %s", (_, lists, hasSound) => {
  expect(hlsSound(hlsOf(lists)).hasSound()).toBe(hasSound);
});

test("after a sound that did not load, the next film begins where the page says", () => {
  const hls = hlsOf({ levels: [{}], audioTracks: [{ url: address }] });
  const player = hlsSound(hls);
  const place = { seconds: 120, pace: 1, isPaused: false };
  player.loadSound(place);
  player.loadWhole(place);
  expect(hls.config.startPosition).toBe(120);
  hls.media!.dispatchEvent(new Event("loadedmetadata"));
  expect(hls.config.startPosition).toBe(-1);
});
