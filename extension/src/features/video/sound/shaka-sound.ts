import { can } from "../players/player.ts";
import { isShaka } from "../players/shaka.ts";
import type { SoundPlayer } from "./sound-player.ts";

type Shaka = {
  getMediaElement(): HTMLVideoElement;
  getAssetUri(): string;
  getManifestType(): string | null;
  getVariantTracks(): { language: string; label: string | null; audioMimeType: string | null }[];
  getTextTracks(): { active: boolean }[];
  isLive(): boolean;
  isAudioOnly(): boolean;
  configure(name: string, value: unknown): void;
  load(uri: string, seconds: number, type?: string): Promise<unknown>;
};

/** Told to it, so that it asks no server what the film is. */
const types = new Map([
  ["HLS", "application/x-mpegurl"],
  ["DASH", "application/dash+xml"],
]);

export const isShakaWithSound = (value: unknown): value is Shaka =>
  isShaka(value) && can(value, "load", "getAssetUri", "getManifestType", "isAudioOnly");

export function shakaSound(shaka: Shaka): SoundPlayer {
  let uri = "";
  let type: string | undefined;
  const setting = "manifest.disableVideo";
  const load = async (seconds: number, isSound: boolean) => {
    shaka.configure(setting, isSound);
    try {
      await shaka.load(uri, seconds, type);
    } finally {
      // The next film of the page has its picture.
      shaka.configure(setting, false);
    }
  };
  return {
    media: () => shaka.getMediaElement(),
    address: () => shaka.getAssetUri(),
    hasSound: () => {
      const tracks = shaka.getVariantTracks();
      const sounds = new Set(tracks.map(({ language, label }) => `${language} ${label}`));
      return (
        types.has(shaka.getManifestType() ?? "") &&
        !shaka.isLive() &&
        sounds.size === 1 &&
        tracks.every(({ audioMimeType }) => audioMimeType?.startsWith("audio/")) &&
        !shaka.getTextTracks().some(({ active }) => active)
      );
    },
    isSound: () => shaka.isAudioOnly() && shaka.getAssetUri() === uri,
    loadSound: ({ seconds }) => {
      // A player whose load failed knows neither any more.
      uri = shaka.getAssetUri();
      type = types.get(shaka.getManifestType() ?? "");
      return load(seconds, true);
    },
    loadWhole: ({ seconds }) => load(seconds, false),
  };
}
