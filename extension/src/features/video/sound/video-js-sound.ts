import { can } from "../players/player.ts";
import { isVideoJs } from "../players/video-js.ts";
import type { SoundPlayer } from "./sound-player.ts";

type List = { resolvedUri?: string };
type Variant = List & { attributes?: { RESOLUTION?: object; CODECS?: string } };
type Main = { playlists: Variant[]; mediaGroups: { AUDIO: Record<string, Record<string, List>> } };
type VideoJs = {
  el(): Element;
  duration(): number;
  currentSrc(): string;
  currentSources(): unknown;
  src(source: unknown): void;
  currentTime(seconds: number): void;
  play(): unknown;
  tech(isSure: true): { vhs?: { playlists: { main: Main } } } | undefined;
};

export const isVideoJsWithSound = (value: unknown): value is VideoJs =>
  isVideoJs(value) && can(value, "src", "currentSrc", "currentSources", "currentTime", "play");

/** The list of the only sound apart, or of the only variant that is nothing but sound. */
export function soundUrl({ playlists, mediaGroups }: Main): string | undefined {
  const apart = Object.values(mediaGroups.AUDIO).flatMap((group) => Object.values(group));
  const alone = playlists.filter(
    ({ attributes }) =>
      !attributes?.RESOLUTION && /^\s*mp4a\.[^,]+$/i.test(attributes?.CODECS ?? ""),
  );
  const urls = new Set([...apart, ...alone].map(({ resolvedUri }) => resolvedUri));
  return urls.size === 1 ? [...urls][0] : undefined;
}

export function videoJsSound(player: VideoJs): SoundPlayer {
  let whole: unknown;
  let sound: string | undefined;
  const load = (source: unknown, seconds: number) => {
    player.src(source);
    player.currentTime(seconds);
    player.play();
  };
  return {
    media: () => player.el().querySelector("video")!,
    hasSound: () =>
      player.duration() !== Infinity &&
      soundUrl(player.tech(true)!.vhs!.playlists.main) !== undefined,
    isSound: () => player.currentSrc() === sound,
    loadSound: (seconds) => {
      whole = player.currentSources();
      sound = soundUrl(player.tech(true)!.vhs!.playlists.main);
      load({ src: sound, type: "application/x-mpegURL" }, seconds);
    },
    loadWhole: (seconds) => load(whole, seconds),
  };
}
