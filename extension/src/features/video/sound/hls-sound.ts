import { isHls } from "../players/hls.ts";
import { can } from "../players/player.ts";
import type { SoundPlayer } from "./sound-player.ts";

type Hls = {
  media: HTMLVideoElement | null;
  url: string | null;
  config: { startPosition: number };
  levels: { details?: { live?: boolean } }[];
  audioTracks: { url?: string }[];
  loadSource(url: string): void;
};

export const isHlsWithSound = (value: unknown): value is Hls =>
  isHls(value) && can(value, "loadSource") && "audioTracks" in value;

/** Its list of levels leaves out variants without a picture, so the sound is a source of its own. */
export function hlsSound(hls: Hls): SoundPlayer {
  let whole = "";
  let sound: string | null = null;
  const soundUrl = () => (hls.audioTracks.length === 1 ? hls.audioTracks[0]!.url : undefined);
  const load = (url: string, seconds: number) => {
    const { config, media } = hls;
    const before = config.startPosition;
    const reset = () => (config.startPosition = before);
    config.startPosition = seconds;
    media!.addEventListener("loadedmetadata", reset, { once: true });
    hls.loadSource(url);
  };
  return {
    media: () => hls.media!,
    hasSound: () => Boolean(soundUrl()) && !hls.levels.some(({ details }) => details?.live),
    isSound: () => hls.url === sound,
    loadSound: (seconds) => {
      whole = hls.url!;
      load(soundUrl()!, seconds);
      sound = hls.url;
    },
    loadWhole: (seconds) => load(whole, seconds),
  };
}
