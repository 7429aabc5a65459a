import type { VideoSeen } from "@digital-cleanup/habits";
import { playableToSeconds } from "./control/buffered-until.ts";
import { type Control, findControl } from "./control/video-control.ts";
import { manifestHeights } from "./manifest/read-manifest-heights.ts";
import { isFullScreen, isInPictureInPicture, isMediaStream } from "../../platform/watch-moment.ts";
import { nativeSources } from "./control/native-sources.ts";
import { type PlayingVideo, watchPlaying } from "./playing-video.ts";
import type { PlayerState } from "./control/player-protocol.ts";

const highestPx = 100_000;

/** A film that plays, with what is known of its rungs and what the person asked for. */
export type Film = {
  readonly video: PlayingVideo;
  control?: Control | undefined;
  state?: PlayerState | undefined;
  /** Heights to be had with the rule of the site. */
  nextLoadHeightsPx: number[];
  /** What a person accepted, or a rule of theirs does. */
  fitPx?: number | undefined;
  whenHidden?: WhenHidden | undefined;
  isLoweredNow: boolean;
  /** Chosen in the player after we changed it: from then on we leave it. */
  isLeftAlone: boolean;
  isBusy: boolean;
  /** When it is next worth telling, in time played and in time hidden. */
  nextSeenMs: number;
  nextHiddenMs: number;
  lastKey: string;
  isSame(element: HTMLVideoElement): boolean;
};

export type WhenHidden =
  | { kind: "lower"; heightPx: number }
  | { kind: "sound" }
  | { kind: "pause" };

export function createFilm(element: HTMLVideoElement, isLeftAlone = false): Film {
  const video = watchPlaying(element);
  const files = nativeSources(element).map(({ url }) => url);
  const film: Film = {
    video,
    nextLoadHeightsPx: [],
    isLoweredNow: false,
    isLeftAlone,
    isBusy: false,
    nextSeenMs: 10_000,
    nextHiddenMs: 20_000,
    lastKey: "",
    isSame: ({ currentSrc }) =>
      currentSrc === video.source ||
      files.includes(currentSrc) ||
      (film.control?.sound?.isSame?.(currentSrc) ?? false),
  };
  return film;
}

/** Looks for its player, and for its manifest where there is none within reach. */
export async function learn(film: Film): Promise<void> {
  const { element, source, playedMs } = film.video;
  film.control ??= await findControl(element);
  film.state = await film.control?.read();
  if (film.video.isHidden) film.control?.sound?.find?.();
  const isOutOfReach = !film.control && source.startsWith("blob:") && !isMediaStream(element);
  if (isOutOfReach && playedMs > 9000) film.nextLoadHeightsPx = await manifestHeights();
}

/** Hidden, and not yet known whether its sound can be had alone. */
export const isSoundSought = ({ video, control }: Film): boolean =>
  video.isHidden && control?.sound !== undefined && control.sound.isThere === undefined;

/**
 * Whether enough of the film is still to come. What is in the buffer of a player stays, so a quarter of what is left is worth it;
 * another file comes anew from where it is, so of a file it must be half.
 */
export function hasMuchToCome(element: HTMLVideoElement): boolean {
  const { duration, currentTime, loop } = element;
  if (loop || !Number.isFinite(duration)) return true;
  const share = element.currentSrc.startsWith("blob:") ? 1 / 4 : 1 / 2;
  return duration - playableToSeconds(element) >= (duration - currentTime) * share;
}

export function videoSeen(film: Film, isInGallery: boolean): VideoSeen {
  const { video, control, state, nextLoadHeightsPx } = film;
  const { element } = video;
  const { duration } = element;
  const fromManifest = nextLoadHeightsPx.length > 1 ? "nextLoad" : "none";
  const rungs = state?.rungHeightsPx ?? nextLoadHeightsPx;
  const isWithinReach = control !== undefined && !film.isLeftAlone && hasMuchToCome(element);
  return {
    type: "video.seen",
    ...video.picture(),
    rungHeightsPx: rungs.filter((height) => height > 0 && height <= highestPx),
    reach: isWithinReach ? "player" : fromManifest,
    hasAudioRendition: control?.sound?.isThere ?? false,
    isHidden: video.isHidden,
    hiddenMs: Math.round(video.hiddenMs),
    isInPictureInPicture: isInPictureInPicture(element),
    isFullScreen: isFullScreen(),
    isMuted: element.muted || element.volume === 0,
    isLooped: element.loop,
    isLive: duration === Infinity || (state?.isLive ?? false),
    isMediaStream: isMediaStream(element),
    isInGallery,
    isQualityChosenByHand: film.isLeftAlone || (state?.isChosenByHand ?? false),
    playedMs: Math.round(video.playedMs),
    ...(Number.isFinite(duration) && { durationMs: Math.round(duration * 1000) }),
  };
}
