import type { HabitsClient } from "@digital-cleanup/habits";
import { keepUp, perform } from "./apply-nudge.ts";
import { isDue, noteTold, toldFromMs } from "./report-schedule.ts";
import { createFilm, type Film, isSoundSought, learn, videoSeen } from "./video-session.ts";
import { findVideos } from "./find-videos.ts";
import { isMediaStream, watchMoment } from "../../platform/watch-moment.ts";

const dialogs = "dialog:modal, [role=dialog][aria-modal=true], [role=alertdialog]";
const everyMs = 1000;
const failuresBeforeEnd = 5;

/** Watches the videos of this document and tells of those that may be too much. Nothing is measured while none plays. */
export function startVideos(habits: HabitsClient): void {
  const readMoment = watchMoment(dialogs);
  const films = new Map<HTMLVideoElement, Film>();
  let spokenOf: Film | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let failures = 0;

  const isFollowed = ({ video, isLoweredNow }: Film) => !video.element.paused || isLoweredNow;
  const tick = () => {
    for (const [element, film] of films) {
      if (!element.isConnected && element.ownerDocument === document) forget(element);
      else if (isFollowed(film)) {
        film.video.measure(performance.now());
        follow(film).catch(noteFailure);
      }
    }
    if (![...films.values()].some(isFollowed)) stop();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const forget = (element: HTMLVideoElement) => {
    const film = films.get(element);
    film?.video.stop();
    films.delete(element);
    // It may be the same film after all, under an address that we did not expect, and nobody else gives its picture back.
    if (film?.isLoweredNow) void film.control?.release();
  };
  /** The extension was updated or taken away: what is left in the page has nobody to tell. */
  const noteFailure = () => {
    failures += 1;
    if (failures < failuresBeforeEnd) return;
    stop();
    for (const element of films.keys()) forget(element);
  };

  const follow = async (film: Film) => {
    await keepUp(film);
    if (film.isBusy || isMediaStream(film.video.element) || !isDue(film)) return;
    film.isBusy = true;
    try {
      await learn(film);
      if (film.video.playedMs >= toldFromMs && isDue(film) && !isSoundSought(film))
        await tell(film);
      failures = 0;
    } finally {
      film.isBusy = false;
    }
  };
  const tell = async (film: Film) => {
    const others = [...films.values()].filter(({ video }) => !video.element.paused);
    const event = videoSeen(film, others.length > 1);
    const moment = readMoment([...films.keys()]);
    noteTold(film);
    // In sight, only another rung could be proposed.
    if (event.rungHeightsPx.length === 0 && !event.isHidden) return;
    const { act, isNudgeShown } = await habits.observe({ event, moment }, film.video.loaded());
    if (isNudgeShown) spokenOf = film;
    if (act && (await perform(act, film)).isDone) await habits.reportActed(act.rule);
  };

  findVideos((element) => {
    if (failures >= failuresBeforeEnd) return;
    const film = films.get(element);
    if (film && !film.isSame(element)) forget(element);
    if (!films.has(element)) {
      // What a person chose for one film holds for the next in the same player.
      films.set(element, createFilm(element, film?.isLeftAlone));
    }
    films.get(element)!.video.measure(performance.now());
    timer ??= setInterval(tick, everyMs);
  });
  habits.onAccepted("streaming", async (nudge) =>
    spokenOf ? perform(nudge, spokenOf) : { isDone: false, why: "gone" },
  );
}
