import type { HabitsClient } from "@digital-cleanup/habits";
import { isMediaStream, watchMoment } from "../../platform/page/watch-moment.ts";
import { applyNudge, maintainActions } from "./video-actions.ts";
import { findVideos } from "./find-videos.ts";
import { respondToOffers } from "./offer/respond-to-offers.ts";
import { isUpdateDue, minReportPlayedMs, scheduleNextReport } from "./report-schedule.ts";
import {
  createVideoSeen,
  createVideoSession,
  isCheckingSound,
  updateControl,
  type VideoSession,
} from "./video-session.ts";

const dialogs = "dialog:modal, [role=dialog][aria-modal=true], [role=alertdialog]";
const tickMs = 1000;
const maxFailures = 5;

/** Observes the videos of this document and reports those that may load too much. Does nothing while no video plays. */
export function observeVideos(habits: HabitsClient): void {
  const readMoment = watchMoment(dialogs);
  const sessions = new Map<HTMLVideoElement, VideoSession>();
  /** The video that the last shown nudge is about. */
  let nudgedSession: VideoSession | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let failures = 0;

  const isActive = ({ video, isHiddenActionActive }: VideoSession) =>
    !video.element.paused || isHiddenActionActive;
  const tick = () => {
    for (const [element, session] of sessions) {
      if (!element.isConnected && element.ownerDocument === document) endSession(element);
      else if (isActive(session)) {
        session.video.measure(performance.now());
        update(session).catch(countFailure);
      }
    }
    if (![...sessions.values()].some(isActive)) stop();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const endSession = (element: HTMLVideoElement) => {
    const session = sessions.get(element);
    session?.video.stop();
    sessions.delete(element);
    // The element may still play the same video from an unexpected source; only this restores its picture.
    if (session?.isHiddenActionActive) void session.control?.release();
  };
  /** Repeated failures mean that the extension was updated or removed, which leaves this script without a background. */
  const countFailure = () => {
    failures += 1;
    if (failures < maxFailures) return;
    stop();
    for (const element of sessions.keys()) endSession(element);
  };

  const update = async (session: VideoSession) => {
    await maintainActions(session);
    if (session.isBusy || isMediaStream(session.video.element) || !isUpdateDue(session)) return;
    session.isBusy = true;
    try {
      await updateControl(session);
      const isReportDue = session.video.playedMs >= minReportPlayedMs && isUpdateDue(session);
      if (isReportDue && !isCheckingSound(session)) await report(session);
      failures = 0;
    } finally {
      session.isBusy = false;
    }
  };
  const report = async (session: VideoSession) => {
    const playing = [...sessions.values()].filter(({ video }) => !video.element.paused);
    const event = createVideoSeen(session, playing.length > 1);
    const moment = readMoment([...sessions.keys()]);
    scheduleNextReport(session);
    // For a visible video only another rendition could be proposed.
    if (event.renditionHeightsPx.length === 0 && !event.isHidden) return;
    const { act, isNudgeShown } = await habits.observe({ event, moment }, session.video.loaded());
    if (isNudgeShown) nudgedSession = session;
    if (act && (await applyNudge(act, session)).isDone) await habits.reportActed(act.rule);
  };

  findVideos((element) => {
    if (failures >= maxFailures) return;
    const previous = sessions.get(element);
    if (previous && !previous.isSameVideo(element)) endSession(element);
    if (!sessions.has(element)) {
      // A quality that the person chose also applies to the next video in the same player.
      sessions.set(element, createVideoSession(element, previous?.isReleased));
    }
    sessions.get(element)!.video.measure(performance.now());
    timer ??= setInterval(tick, tickMs);
  });
  respondToOffers(sessions);
  habits.onAccepted("streaming", async (nudge) =>
    nudgedSession ? applyNudge(nudge, nudgedSession) : { isDone: false, why: "gone" },
  );
}
