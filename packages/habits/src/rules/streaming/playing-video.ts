import type { VideoSeen } from "../../observation/video-seen.ts";
import type { SilenceReason } from "../silence-reason.ts";

/** A loop up to this long is decoration, and its file is downloaded once. */
const maxShortLoopMs = 60_000;

/** The numbers of every nudge about a video. */
export type VideoNumbers = {
  readonly videoWidthPx: number;
  readonly videoHeightPx: number;
  /** Measured on the page; absent if unknown. */
  readonly bytesPerHour?: number;
};

/** Those of previews. */
export const previewVideo = {
  videoWidthPx: 1920,
  videoHeightPx: 1080,
  bytesPerHour: 1_900_000_000,
};

export const videoNumbers = ({
  videoWidthPx,
  videoHeightPx,
  bytesPerHour,
}: VideoSeen): VideoNumbers => ({
  videoWidthPx,
  videoHeightPx,
  ...(bytesPerHour !== undefined && { bytesPerHour }),
});

/** Sound alone has no picture to lower; a camera or a call has no renditions. */
const hasRenditions = ({ videoWidthPx, videoHeightPx, isMediaStream }: VideoSeen): boolean =>
  videoWidthPx * videoHeightPx > 0 && !isMediaStream;

const isVisible = ({ isHidden, boxWidthPx, boxHeightPx }: VideoSeen): boolean =>
  !isHidden && boxWidthPx * boxHeightPx > 0;

export const isWatched = (video: VideoSeen): boolean => hasRenditions(video) && isVisible(video);

/** A hidden video without sound is paused by the browser itself. */
export const playsUnseen = (video: VideoSeen): boolean =>
  hasRenditions(video) && !isVisible(video) && !video.isMuted;

export function videoSilenceReason(video: VideoSeen): SilenceReason | undefined {
  if (video.isFullScreen || video.isInPictureInPicture) return "moment";
  if (video.isQualityChosenByHand) return "chosenByHand";
  if (video.isInGallery) return "gallery";
  const isShort = video.durationMs !== undefined && video.durationMs <= maxShortLoopMs;
  return video.isLooped && isShort ? "shortLoop" : undefined;
}
