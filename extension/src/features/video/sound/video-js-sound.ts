import { hasMethods } from "../players/player.ts";
import { isVideoJs } from "../players/video-js.ts";
import type { Playback } from "../control/reload-video.ts";
import { showsSubtitles, type SoundPlayer } from "./sound-player.ts";

type Playlist = { resolvedUri?: string };
/** Absent until the playlist is loaded. */
type Segments = { segments?: { key?: object }[] };
type Variant = Playlist & Segments & { attributes?: { RESOLUTION?: object; CODECS?: string } };
type SoundTrack = Playlist & { playlists?: Segments[] };
type Main = {
  playlists: Variant[];
  mediaGroups: { AUDIO: Record<string, Record<string, SoundTrack>> };
};
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
  hasMethods(value, "src", "currentSrc", "currentSources", "currentTime", "play", "textTracks");

const readSoundTracks = ({ AUDIO }: Main["mediaGroups"]): SoundTrack[] =>
  Object.values(AUDIO).flatMap((group) => Object.values(group));

const isEncrypted = ({ playlists, mediaGroups }: Main): boolean =>
  [
    ...playlists,
    ...readSoundTracks(mediaGroups).flatMap(({ playlists: lists = [] }) => lists),
  ].some(({ segments }) => segments?.some(({ key }) => key));

/** The playlist of the only separate sound track, or of the only variant without a picture. */
export function findSoundUrl({ playlists, mediaGroups }: Main): string | undefined {
  const soundVariants = playlists.filter(
    ({ attributes }) =>
      !attributes?.RESOLUTION && /^\s*mp4a\.[^,]+$/i.test(attributes?.CODECS ?? ""),
  );
  const urls = new Set(
    [...readSoundTracks(mediaGroups), ...soundVariants].map(({ resolvedUri }) => resolvedUri),
  );
  return urls.size === 1 ? [...urls][0] : undefined;
}

export function videoJsSound(player: VideoJs): SoundPlayer {
  let videoSources: unknown;
  let loadedSoundUrl: string | undefined;
  const main = () => player.tech(true)!.vhs!.playlists.main;
  const load = (source: unknown, { seconds, isPaused }: Playback) => {
    player.src(source);
    player.currentTime(seconds);
    if (!isPaused) player.play();
  };
  return {
    media: () => player.el().querySelector("video")!,
    manifestUrl: () => player.currentSrc(),
    hasSound: () =>
      player.duration() !== Infinity &&
      !isEncrypted(main()) &&
      // Video.js displays its own subtitles, without the browser's text tracks.
      !showsSubtitles(player.textTracks()) &&
      findSoundUrl(main()) !== undefined,
    isPlayingSound: () => player.currentSrc() === loadedSoundUrl,
    loadSound: (playback) => {
      videoSources = player.currentSources();
      loadedSoundUrl = findSoundUrl(main());
      load({ src: loadedSoundUrl, type: "application/x-mpegURL" }, playback);
    },
    loadVideo: (playback) => load(videoSources, playback),
  };
}
