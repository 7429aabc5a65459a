import { can } from "../players/player.ts";
import { isVideoJs } from "../players/video-js.ts";
import type { Place } from "../control/reload-video.ts";
import { isRead, type SoundPlayer } from "./sound-player.ts";

type List = { resolvedUri?: string };
/** Its pieces are known once it was loaded. */
type Pieces = { segments?: { key?: object }[] };
type Variant = List & Pieces & { attributes?: { RESOLUTION?: object; CODECS?: string } };
type Apart = List & { playlists?: Pieces[] };
type Main = { playlists: Variant[]; mediaGroups: { AUDIO: Record<string, Record<string, Apart>> } };
type VideoJs = {
  el(): Element;
  duration(): number;
  textTracks(): ArrayLike<{ mode: string }>;
  currentSrc(): string;
  currentSources(): unknown;
  src(source: unknown): void;
  currentTime(seconds: number): void;
  play(): unknown;
  tech(isSure: true): { vhs?: { playlists: { main: Main } } } | undefined;
};

export const isVideoJsWithSound = (value: unknown): value is VideoJs =>
  isVideoJs(value) &&
  can(value, "src", "currentSrc", "currentSources", "currentTime", "play", "textTracks");

const soundsApart = ({ AUDIO }: Main["mediaGroups"]): Apart[] =>
  Object.values(AUDIO).flatMap((group) => Object.values(group));

export const isLocked = ({ playlists, mediaGroups }: Main): boolean =>
  [...playlists, ...soundsApart(mediaGroups).flatMap(({ playlists: lists = [] }) => lists)].some(
    ({ segments }) => segments?.some(({ key }) => key),
  );

/** The list of the only sound apart, or of the only variant that is nothing but sound. */
export function soundUrl({ playlists, mediaGroups }: Main): string | undefined {
  const alone = playlists.filter(
    ({ attributes }) =>
      !attributes?.RESOLUTION && /^\s*mp4a\.[^,]+$/i.test(attributes?.CODECS ?? ""),
  );
  const urls = new Set(
    [...soundsApart(mediaGroups), ...alone].map(({ resolvedUri }) => resolvedUri),
  );
  return urls.size === 1 ? [...urls][0] : undefined;
}

export function videoJsSound(player: VideoJs): SoundPlayer {
  let whole: unknown;
  let sound: string | undefined;
  const main = () => player.tech(true)!.vhs!.playlists.main;
  const load = (source: unknown, { seconds, isPaused }: Place) => {
    player.src(source);
    player.currentTime(seconds);
    if (!isPaused) player.play();
  };
  return {
    media: () => player.el().querySelector("video")!,
    address: () => player.currentSrc(),
    hasSound: () =>
      player.duration() !== Infinity &&
      !isLocked(main()) &&
      // Its own, which it shows without those of the browser.
      !isRead(player.textTracks()) &&
      soundUrl(main()) !== undefined,
    isSound: () => player.currentSrc() === sound,
    loadSound: (place) => {
      whole = player.currentSources();
      sound = soundUrl(main());
      load({ src: sound, type: "application/x-mpegURL" }, place);
    },
    loadWhole: (place) => load(whole, place),
  };
}
