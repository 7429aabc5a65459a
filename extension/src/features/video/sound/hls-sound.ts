import { isHls } from "../players/hls.ts";
import { hasMethods } from "../players/player.ts";
import type { SoundPlayer } from "./sound-player.ts";

/** Absent until it is loaded. */
type Playlist = { live?: boolean; fragments?: { encrypted?: boolean }[] };
type Hls = {
  media: HTMLVideoElement | null;
  url: string | null;
  config: { startPosition: number };
  levels: { details?: Playlist }[];
  audioTracks: { url?: string; details?: Playlist }[];
  loadSource(url: string): void;
};

export const isHlsWithSound = (value: unknown): value is Hls =>
  isHls(value) && hasMethods(value, "loadSource") && "audioTracks" in value;

/** hls.js lists no variant without a picture, so the sound track's playlist is loaded as a source. */
export function hlsSound(hls: Hls): SoundPlayer {
  let videoUrl = "";
  let loadedSoundUrl: string | null = null;
  const soundUrl = () => (hls.audioTracks.length === 1 ? hls.audioTracks[0]!.url : undefined);
  let startPositionBefore: number | undefined;
  const resetStartPosition = () => {
    hls.config.startPosition = startPositionBefore!;
    startPositionBefore = undefined;
  };
  const load = (url: string, seconds: number) => {
    // A load that failed has not reset it.
    startPositionBefore ??= hls.config.startPosition;
    hls.config.startPosition = seconds;
    hls.media!.addEventListener("loadedmetadata", resetStartPosition, { once: true });
    hls.loadSource(url);
  };
  const isLiveOrEncrypted = () =>
    [...hls.levels, ...hls.audioTracks].some(
      ({ details }) => details?.live || details?.fragments?.some(({ encrypted }) => encrypted),
    );
  return {
    media: () => hls.media!,
    manifestUrl: () => hls.url,
    hasSound: () => Boolean(soundUrl()) && !isLiveOrEncrypted(),
    isPlayingSound: () => hls.url === loadedSoundUrl,
    loadSound: ({ seconds }) => {
      videoUrl = hls.url!;
      load(soundUrl()!, seconds);
      loadedSoundUrl = hls.url;
    },
    loadVideo: ({ seconds }) => load(videoUrl, seconds),
  };
}
