import { isHls } from "../players/hls.ts";
import { can } from "../players/player.ts";
import type { SoundPlayer } from "./sound-player.ts";

/** As far as it was loaded. */
type List = { live?: boolean; fragments?: { encrypted?: boolean }[] };
type Hls = {
  media: HTMLVideoElement | null;
  url: string | null;
  config: { startPosition: number };
  levels: { details?: List }[];
  audioTracks: { url?: string; details?: List }[];
  loadSource(url: string): void;
};

export const isHlsWithSound = (value: unknown): value is Hls =>
  isHls(value) && can(value, "loadSource") && "audioTracks" in value;

/** Its list of levels leaves out variants without a picture, so the sound is a source of its own. */
export function hlsSound(hls: Hls): SoundPlayer {
  let whole = "";
  let sound: string | null = null;
  const soundUrl = () => (hls.audioTracks.length === 1 ? hls.audioTracks[0]!.url : undefined);
  let startBefore: number | undefined;
  const reset = () => {
    hls.config.startPosition = startBefore!;
    startBefore = undefined;
  };
  const load = (url: string, seconds: number) => {
    // What did not load left its own.
    startBefore ??= hls.config.startPosition;
    hls.config.startPosition = seconds;
    hls.media!.addEventListener("loadedmetadata", reset, { once: true });
    hls.loadSource(url);
  };
  const isLiveOrLocked = () =>
    [...hls.levels, ...hls.audioTracks].some(
      ({ details }) => details?.live || details?.fragments?.some(({ encrypted }) => encrypted),
    );
  return {
    media: () => hls.media!,
    address: () => hls.url,
    hasSound: () => Boolean(soundUrl()) && !isLiveOrLocked(),
    isSound: () => hls.url === sound,
    loadSound: ({ seconds }) => {
      whole = hls.url!;
      load(soundUrl()!, seconds);
      sound = hls.url;
    },
    loadWhole: ({ seconds }) => load(whole, seconds),
  };
}
