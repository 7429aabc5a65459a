import { hasMethods } from "../players/player.ts";
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

/** Passed to `load`, because shaka would otherwise request the type from the server. */
const types = new Map([
  ["HLS", "application/x-mpegurl"],
  ["DASH", "application/dash+xml"],
]);

export const isShakaWithSound = (value: unknown): value is Shaka =>
  isShaka(value) && hasMethods(value, "load", "getAssetUri", "getManifestType", "isAudioOnly");

export function shakaSound(shaka: Shaka): SoundPlayer {
  let uri = "";
  let type: string | undefined;
  const setting = "manifest.disableVideo";
  const load = async (seconds: number, isSoundOnly: boolean) => {
    shaka.configure(setting, isSoundOnly);
    try {
      await shaka.load(uri, seconds, type);
    } finally {
      // The next video of the page is loaded with its picture.
      shaka.configure(setting, false);
    }
  };
  return {
    media: () => shaka.getMediaElement(),
    manifestUrl: () => shaka.getAssetUri(),
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
    isPlayingSound: () => shaka.isAudioOnly() && shaka.getAssetUri() === uri,
    loadSound: ({ seconds }) => {
      // Read before the load: after a failed load the player has neither.
      uri = shaka.getAssetUri();
      type = types.get(shaka.getManifestType() ?? "");
      return load(seconds, true);
    },
    loadVideo: ({ seconds }) => load(seconds, false),
  };
}
