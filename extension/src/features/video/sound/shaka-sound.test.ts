import { expect, test } from "vitest";
import { shakaSound } from "./shaka-sound.ts";

test("where the sound could not be loaded, the film is loaded from where it was", async () => {
  const loads: unknown[][] = [];
  let uri: string | null = "https://films.example/film.mpd";
  const place = { seconds: 12, pace: 1, isPaused: false };
  const settings: unknown[] = [];
  const player = shakaSound({
    getAssetUri: () => uri!,
    getManifestType: () => uri && "DASH",
    configure: (_: string, isOff: unknown) => settings.push(isOff),
    // As shaka-player does, it lets go of everything before it fails.
    load: (...given: unknown[]) => {
      loads.push(given);
      if (loads.length > 1) return Promise.resolve();
      uri = null;
      return Promise.reject(new Error("no sound"));
    },
  } as unknown as Parameters<typeof shakaSound>[0]);

  await expect(player.loadSound(place)).rejects.toThrow("no sound");
  await player.loadWhole(place);

  const film = ["https://films.example/film.mpd", 12, "application/dash+xml"];
  expect(loads).toEqual([film, film]);
  expect(settings).toEqual([true, false, false, false]);
});
