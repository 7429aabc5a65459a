import { neededHeightPx } from "@digital-cleanup/habits";
import { isFullScreen } from "../../platform/page/watch-moment.ts";
import type { VideoSession } from "./video-session.ts";

/** The player is searched from here on, so that it is known when a report may be due. */
const searchFromPlayedMs = 5000;
const searchUntilPlayedMs = 20_000;
export const minReportPlayedMs = 10_000;
const minReportHiddenMs = 20_000;
/** A picture less than this times too large is not reported. */
const minOversizeRatio = 1.2;
/** The next report comes after this times the time: what kept a nudge from being shown passes. */
const repeatRatio = 1.5;

/** Whether to search the player or to report the video now: rarely, or at once when the picture or its box has changed. */
export function isUpdateDue(session: VideoSession): boolean {
  const { video, control } = session;
  const { element, playedMs, hiddenMs, isHidden } = video;
  if (element.videoHeight === 0 || playedMs < searchFromPlayedMs || session.isHiddenActionActive) {
    return false;
  }
  if (isHidden) {
    return !element.muted && element.volume > 0 && hiddenMs >= session.nextReportHiddenMs;
  }
  session.nextReportHiddenMs = minReportHiddenMs;
  if (element.videoHeight < neededHeightPx(video.picture()) * minOversizeRatio) return false;
  if (playedMs < minReportPlayedMs) return !control;
  const isSearching = !control && playedMs < searchUntilPlayedMs;
  return (
    isSearching ||
    playedMs >= session.nextReportPlayedMs ||
    reportKey(session) !== session.lastReportKey
  );
}

export function scheduleNextReport(session: VideoSession): void {
  const { playedMs, hiddenMs, isHidden } = session.video;
  if (isHidden) session.nextReportHiddenMs = hiddenMs * repeatRatio;
  else session.nextReportPlayedMs = playedMs * repeatRatio;
  session.lastReportKey = reportKey(session);
}

/** Changes when a new report would differ. */
function reportKey({ video, control, nextLoadHeightsPx }: VideoSession): string {
  const { element } = video;
  const needed = Math.round(neededHeightPx(video.picture()) / 50);
  return [
    element.videoHeight,
    needed,
    isFullScreen(),
    video.isHidden,
    control !== undefined,
    nextLoadHeightsPx.length,
  ].join();
}
