import type { VideoSeen } from "../observation/video-seen.ts";

/** What every nudge for a video tells of it. */
export const streamedNumbers = ({ videoWidthPx, videoHeightPx, bytesPerHour }: VideoSeen) => ({
  videoWidthPx,
  videoHeightPx,
  ...(bytesPerHour !== undefined && { bytesPerHour }),
});
