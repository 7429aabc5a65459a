import { expect, test } from "vitest";
import { findSoundUrl, videoJsSound } from "./video-js-sound.ts";

const picture = {
  attributes: { RESOLUTION: { width: 426, height: 240 }, CODECS: "avc1.4d4016,mp4a.40.2" },
  resolvedUri: "240.m3u8",
};
const soundVariant = { attributes: { CODECS: "mp4a.40.2" }, resolvedUri: "sound.m3u8" };
const soundTracks = (...urls: string[]) => ({
  AUDIO: { group: Object.fromEntries(urls.map((resolvedUri) => [resolvedUri, { resolvedUri }])) },
});

test.each([
  ["a separate sound track", [picture], soundTracks("sound.m3u8"), "sound.m3u8"],
  ["a variant without a picture", [picture, soundVariant], { AUDIO: {} }, "sound.m3u8"],
  [
    "both, with the same playlist",
    [picture, soundVariant],
    soundTracks("sound.m3u8"),
    "sound.m3u8",
  ],
  ["two languages", [picture], soundTracks("fr.m3u8", "en.m3u8"), undefined],
  ["sound only within the pictures", [picture], { AUDIO: {} }, undefined],
])("a video with %s", (_, playlists, mediaGroups, url) => {
  expect(findSoundUrl({ playlists, mediaGroups })).toBe(url);
});

const segments = (key?: object) => ({ segments: [{}, { ...(key && { key }) }] });
const createPlayer = (mode: string, ofPicture: object, ofSound: object) =>
  videoJsSound({
    duration: () => 60,
    textTracks: () => [{ mode }],
    tech: () => ({
      vhs: {
        playlists: {
          main: {
            playlists: [{ ...picture, ...ofPicture }],
            mediaGroups: {
              AUDIO: { group: { fr: { resolvedUri: "sound.m3u8", playlists: [ofSound] } } },
            },
          },
        },
      },
    }),
  } as unknown as Parameters<typeof videoJsSound>[0]);

test.each([
  ["without subtitles or encryption", createPlayer("disabled", segments(), segments()), true],
  ["before its playlists are loaded", createPlayer("hidden", {}, {}), true],
  ["with subtitles shown", createPlayer("showing", segments(), segments()), false],
  ["with an encrypted picture", createPlayer("disabled", segments({}), segments()), false],
  ["with encrypted sound", createPlayer("disabled", {}, segments({})), false],
])("a video %s", (_, player, hasSound) => {
  expect(player.hasSound()).toBe(hasSound);
});
