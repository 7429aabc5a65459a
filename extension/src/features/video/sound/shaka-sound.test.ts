import { expect, test } from "vitest";
import { shakaSound } from "./shaka-sound.ts";

test("after a failed load of the sound, the video is loaded again at its position", async () => {
  const loads: unknown[][] = [];
  let uri: string | null = "https://films.example/film.mpd";
  const playback = { seconds: 12, rate: 1, isPaused: false };
  const settings: unknown[] = [];
  const player = shakaSound({
    getAssetUri: () => uri!,
    getManifestType: () => uri && "DASH",
    configure: (_: string, isOff: unknown) => settings.push(isOff),
    // Like shaka-player, it unloads the video before it fails.
    load: (...given: unknown[]) => {
      loads.push(given);
      if (loads.length > 1) return Promise.resolve();
      uri = null;
      return Promise.reject(new Error("no sound"));
    },
  } as unknown as Parameters<typeof shakaSound>[0]);

  await expect(player.loadSound(playback)).rejects.toThrow("no sound");
  await player.loadVideo(playback);

  const film = ["https://films.example/film.mpd", 12, "application/dash+xml"];
  expect(loads).toEqual([film, film]);
  expect(settings).toEqual([true, false, false, false]);
});
