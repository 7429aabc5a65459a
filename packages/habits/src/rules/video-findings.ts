import { audioOnly, hiddenPlaying } from "./hidden-video-rules.ts";
import type { Finding, SilenceReason } from "./nudge.ts";
import { oversized } from "./oversized-video-rule.ts";
import type { Thresholds } from "../settings/settings.ts";
import type { VideoSeen } from "../observation/video-seen.ts";

/** A loop up to this long is decoration, and its file is loaded once. */
const shortLoopMs = 60_000;

/** What the rules say of a playing video: of its size where it is seen, of its picture where it is not. */
export function videoFindings(video: VideoSeen, thresholds: Thresholds): Finding[] {
  // Sound alone has no picture to lower; a camera or a call has no rungs.
  if (video.videoHeightPx * video.videoWidthPx === 0 || video.isMediaStream) return [];
  const isSeen = !video.isHidden && video.boxWidthPx * video.boxHeightPx > 0;
  const found = isSeen
    ? [oversized(video, thresholds)]
    : // Browsers pause what is hidden and muted.
      video.isMuted
      ? []
      : [hiddenPlaying(video, thresholds), audioOnly(video, thresholds)];
  const quiet = quietReason(video);
  return found.flatMap((nudge) => (nudge ? [{ nudge, quiet }] : []));
}

function quietReason(video: VideoSeen): SilenceReason | undefined {
  if (video.isFullScreen || video.isInPictureInPicture) return "moment";
  if (video.isQualityChosenByHand) return "chosenByHand";
  if (video.isInGallery) return "gallery";
  const isShort = video.durationMs !== undefined && video.durationMs <= shortLoopMs;
  return video.isLooped && isShort ? "shortLoop" : undefined;
}
