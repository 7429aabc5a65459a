import { expect, test } from "vitest";
import { hlsSound } from "./hls-sound.ts";

type Hls = Parameters<typeof hlsSound>[0];
type Lists = Pick<Hls, "levels" | "audioTracks">;

const soundUrl = "https://films.example/sound.m3u8";
const createHls = (lists: Lists) => {
  const media = new EventTarget();
  return {
    ...lists,
    media,
    url: "https://films.example/film.m3u8",
    config: { startPosition: -1 },
    loadSource: (url: string) => void url,
  } as unknown as Hls;
};
const unencrypted = { fragments: [{ encrypted: false }] };
const encrypted = { fragments: [{ encrypted: true }] };

test.each([
  [
    "that is not encrypted",
    { levels: [{ details: unencrypted }], audioTracks: [{ url: soundUrl }] },
    true,
  ],
  [
    "that is live",
    { levels: [{ details: { live: true } }], audioTracks: [{ url: soundUrl }] },
    false,
  ],
  [
    "with an encrypted picture",
    { levels: [{ details: encrypted }, {}], audioTracks: [{ url: soundUrl }] },
    false,
  ],
  [
    "with encrypted sound",
    { levels: [{}], audioTracks: [{ url: soundUrl, details: encrypted }] },
    false,
  ],
  [
    "with two sound tracks",
    { levels: [{}], audioTracks: [{ url: soundUrl }, { url: soundUrl }] },
    false,
  ],
] satisfies [string, Lists, boolean][])("a video %s", (_, lists, hasSound) => {
  expect(hlsSound(createHls(lists)).hasSound()).toBe(hasSound);
});

test("after a failed load of the sound, the next video starts at the position that the page configured", () => {
  const hls = createHls({ levels: [{}], audioTracks: [{ url: soundUrl }] });
  const player = hlsSound(hls);
  const playback = { seconds: 120, rate: 1, isPaused: false };
  player.loadSound(playback);
  player.loadVideo(playback);
  expect(hls.config.startPosition).toBe(120);
  hls.media!.dispatchEvent(new Event("loadedmetadata"));
  expect(hls.config.startPosition).toBe(-1);
});
