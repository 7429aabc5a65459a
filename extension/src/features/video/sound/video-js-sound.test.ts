import { expect, test } from "vitest";
import { soundUrl, videoJsSound } from "./video-js-sound.ts";

const picture = {
  attributes: { RESOLUTION: { width: 426, height: 240 }, CODECS: "avc1.4d4016,mp4a.40.2" },
  resolvedUri: "240.m3u8",
};
const alone = { attributes: { CODECS: "mp4a.40.2" }, resolvedUri: "sound.m3u8" };
const apart = (...urls: string[]) => ({
  AUDIO: { group: Object.fromEntries(urls.map((resolvedUri) => [resolvedUri, { resolvedUri }])) },
});

test.each([
  ["sound apart", [picture], apart("sound.m3u8"), "sound.m3u8"],
  ["a variant of nothing but sound", [picture, alone], { AUDIO: {} }, "sound.m3u8"],
  ["both, and they are the same", [picture, alone], apart("sound.m3u8"), "sound.m3u8"],
  ["two languages", [picture], apart("fr.m3u8", "en.m3u8"), undefined],
  ["sound within the pictures", [picture], { AUDIO: {} }, undefined],
])("of a film with %s", (_, playlists, mediaGroups, url) => {
  expect(soundUrl({ playlists, mediaGroups })).toBe(url);
});

const pieces = (key?: object) => ({ segments: [{}, { ...(key && { key }) }] });
const film = (mode: string, ofPicture: object, ofSound: object) =>
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
  ["neither read nor locked", film("disabled", pieces(), pieces()), true],
  ["before its lists came", film("hidden", {}, {}), true],
  ["with subtitles of its own", film("showing", pieces(), pieces()), false],
  ["whose picture is locked", film("disabled", pieces({}), pieces()), false],
  ["whose sound is locked", film("disabled", {}, pieces({})), false],
])("a film %s", (_, player, hasSound) => {
  expect(player.hasSound()).toBe(hasSound);
});
