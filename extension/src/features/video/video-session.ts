import type { VideoSeen } from "@digital-cleanup/habits";
import {
  isFullScreen,
  isInPictureInPicture,
  isMediaStream,
} from "../../platform/page/watch-moment.ts";
import { bufferedUntilSeconds } from "./control/buffered-until-seconds.ts";
import { readNativeSources } from "./control/native-sources.ts";
import type { PlayerState } from "./control/player-protocol.ts";
import { findVideoControl, type VideoControl } from "./control/video-control.ts";
import { readManifestHeights } from "./manifest/read-manifest-heights.ts";
import type { LoweredVideo } from "./offer/offer-messages.ts";
import { type PlayingVideo, watchPlaying } from "./playing-video.ts";

const maxHeightPx = 100_000;
const manifestAfterPlayedMs = 9000;

/** One video in one element, with its known renditions and the person's choices. */
export type VideoSession = {
  readonly video: PlayingVideo;
  control?: VideoControl | undefined;
  state?: PlayerState | undefined;
  /** Heights available at the next load, by a rule for the site. */
  nextLoadHeightsPx: number[];
  /** The height that the video is fitted to, because the person accepted it or a rule acts by itself. */
  fitHeightPx?: number | undefined;
  /** The person lowered it in the popup. */
  lowered?: LoweredVideo;
  hiddenAction?: HiddenAction | undefined;
  isHiddenActionActive: boolean;
  /** The person chose a quality after we changed it, so nothing is changed any more. */
  isReleased: boolean;
  isBusy: boolean;
  /** When the next report is due, in played and in hidden time. */
  nextReportPlayedMs: number;
  nextReportHiddenMs: number;
  lastReportKey: string;
  /** Whether the element still plays this video. */
  isSameVideo(element: HTMLVideoElement): boolean;
};

/** What happens while the video is hidden. */
export type HiddenAction =
  | { kind: "lower"; heightPx: number }
  | { kind: "sound" }
  | { kind: "pause" };

export function createVideoSession(element: HTMLVideoElement, isReleased = false): VideoSession {
  const video = watchPlaying(element);
  const files = readNativeSources(element).map(({ url }) => url);
  const session: VideoSession = {
    video,
    nextLoadHeightsPx: [],
    isHiddenActionActive: false,
    isReleased,
    isBusy: false,
    nextReportPlayedMs: 10_000,
    nextReportHiddenMs: 20_000,
    lastReportKey: "",
    isSameVideo: ({ currentSrc }) =>
      currentSrc === video.source ||
      files.includes(currentSrc) ||
      (session.control?.sound?.isSourceOfVideo?.(currentSrc) ?? false),
  };
  return session;
}

/** Finds the player and reads its state. Without a player, reads the renditions from the manifest. */
export async function updateControl(session: VideoSession): Promise<void> {
  const { element, source, playedMs, isHidden } = session.video;
  session.control ??= await findVideoControl(element);
  session.state = await session.control?.read();
  if (isHidden) session.control?.sound?.check?.();
  const isOutOfReach = !session.control && source.startsWith("blob:") && !isMediaStream(element);
  if (isOutOfReach && playedMs > manifestAfterPlayedMs) {
    session.nextLoadHeightsPx = await readManifestHeights();
  }
}

/** Hidden, and it is not known yet whether sound is available alone. */
export const isCheckingSound = ({ video, control }: VideoSession): boolean =>
  video.isHidden && control?.sound !== undefined && control.sound.isAvailable === undefined;

/**
 * Whether enough of the video is still to be loaded. A player keeps its buffer, so a quarter of what is left is enough; another file
 * is loaded again from the current position, so it must be half.
 */
export function hasMuchLeftToLoad(element: HTMLVideoElement): boolean {
  const { duration, currentTime, loop } = element;
  if (loop || !Number.isFinite(duration)) return true;
  const share = element.currentSrc.startsWith("blob:") ? 1 / 4 : 1 / 2;
  return duration - bufferedUntilSeconds(element) >= (duration - currentTime) * share;
}

export function createVideoSeen(session: VideoSession, isInGallery: boolean): VideoSeen {
  const { video, control, state, nextLoadHeightsPx, isReleased } = session;
  const { element } = video;
  const { duration } = element;
  const reachWithoutPlayer = nextLoadHeightsPx.length > 1 ? "nextLoad" : "none";
  const heights = state?.renditionHeightsPx ?? nextLoadHeightsPx;
  const isWithinReach = control !== undefined && !isReleased && hasMuchLeftToLoad(element);
  return {
    type: "video.seen",
    ...video.picture(),
    renditionHeightsPx: heights.filter((height) => height > 0 && height <= maxHeightPx),
    reach: isWithinReach ? "player" : reachWithoutPlayer,
    hasAudioRendition: control?.sound?.isAvailable ?? false,
    isHidden: video.isHidden,
    hiddenMs: Math.round(video.hiddenMs),
    isInPictureInPicture: isInPictureInPicture(element),
    isFullScreen: isFullScreen(),
    isMuted: element.muted || element.volume === 0,
    isLooped: element.loop,
    isLive: duration === Infinity || (state?.isLive ?? false),
    isMediaStream: isMediaStream(element),
    isInGallery,
    isQualityChosenByHand: isReleased || (state?.isChosenByHand ?? false),
    playedMs: Math.round(video.playedMs),
    ...(Number.isFinite(duration) && { durationMs: Math.round(duration * 1000) }),
  };
}
