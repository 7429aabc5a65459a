import {
  type Decision,
  decide,
  type Observation,
  type ObservationResult,
  recordAnswer,
  type ComposeChanged,
  refreshNudge,
} from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { addFitSite, readFitSites } from "../fit-sites.ts";
import type { HabitMessageOf } from "../messages.ts";
import { changeHabits } from "../store.ts";
import { setActingRule } from "./acting-rules.ts";
import { bytesPerHour, type StreamBytes } from "./bytes-per-hour.ts";
import { isQuietAt } from "./is-quiet-at.ts";
import { type Observer, readPageStart, siteName } from "./observer.ts";
import { sendNudge, closeNudge, resendNudge } from "./send-nudge.ts";
import { changeShownNudge, type ShownNudge } from "./shown-nudges.ts";

type ObserveMessage = HabitMessageOf<"habits/observe">;

/** `documentId` identifies the document for `streamBytes`. */
export type ObservationContext = {
  observer: Observer;
  documentId: string | undefined;
  streamBytes: StreamBytes;
  settings: EffectiveSettings;
};

const nothing: ObservationResult = { isNudgeShown: false };

/** Decides on an observation. A nudge is sent from here; an act is returned to the document that observed. */
export async function handleObservation(
  message: ObserveMessage,
  context: ObservationContext,
): Promise<ObservationResult> {
  const { observer, settings } = context;
  const { tabId, pageOrigin } = observer;
  const startedMs = await readPageStart(tabId);
  if (startedMs === undefined || !pageOrigin) return nothing;
  const observation = await completeObservation(message, context);
  const nowMs = Date.now();
  const site = siteName(pageOrigin);
  const page = pageName(`${tabId} ${startedMs}`, pageOrigin, settings, nowMs);
  const common = { site, nowMs, today: localDay(nowMs), settings: settings.habits.value };

  const { event } = observation;
  const isMessage = event.type === "compose.changed";
  if (isMessage && (await followMessage(event, observer, settings))) return nothing;
  let decision: Omit<Decision, "state"> = {};
  await changeHabits((before) => {
    const { state, ...rest } = decide({ observation, page, state: before, ...common });
    decision = rest;
    return state;
  });
  const { nudge, act } = decision;
  if (act?.action.id === "fitOnThisSite") {
    const { rule } = act;
    if (await addFitSite(observer.origin)) {
      await changeHabits(
        (state) => recordAnswer({ rule, answer: "acted", state, ...common }).state,
      );
    }
    return nothing;
  }
  if (act) {
    await setActingRule(observer, act.rule);
    return { act, isNudgeShown: false };
  }
  if (!nudge || isQuietAt(settings.quietHours.value, new Date(nowMs))) return nothing;
  const draft = isMessage ? event.draft : undefined;
  const result = await sendNudge({ nudge, observer, site, page, draft }, settings);
  if (result === "shown") return { isNudgeShown: true };
  return result === "noRoom" ? { ...nothing, lacksRoom: true } : nothing;
}

/** A webmail stays open for weeks, so each day of it counts as a page. */
const pageName = (
  page: string,
  origin: string,
  { webmails }: EffectiveSettings,
  nowMs: number,
): string => (webmails.value.includes(origin) ? `${page} ${localDay(nowMs)}` : page);

/** Adds to a video's observation the measured bytes, and that nothing more can be proposed on a site whose videos are fitted. */
async function completeObservation(
  { observation, loaded }: ObserveMessage,
  { observer, documentId, streamBytes }: ObservationContext,
): Promise<Observation> {
  const { event } = observation;
  if (event.type !== "video.seen") return observation;
  const measured = await bytesPerHour(streamBytes, documentId, loaded);
  const isFitted = event.reach === "nextLoad" && (await readFitSites()).includes(observer.origin);
  return {
    ...observation,
    event: {
      ...event,
      ...(measured !== undefined && { bytesPerHour: measured }),
      ...(isFitted && { reach: "none" }),
    },
  };
}

/**
 * After a message changed: the nudge about it follows its numbers, and closes once its reason is gone. One that asks a question stays.
 * Returns whether one is still shown.
 */
async function followMessage(
  event: ComposeChanged,
  { tabId, frameId, documentId }: Observer,
  settings: EffectiveSettings,
): Promise<boolean> {
  const isMeant = ({ observer, draft, choices }: ShownNudge): boolean =>
    observer.frameId === frameId &&
    observer.documentId === documentId &&
    draft === event.draft &&
    choices === undefined;
  const changed = await changeShownNudge(tabId, isMeant, (shown) => {
    const nudge = refreshNudge(shown.nudge, event, settings.habits.value);
    const isSame = JSON.stringify(nudge) === JSON.stringify(shown.nudge);
    return isSame ? shown : nudge && { ...shown, nudge };
  });
  if (!changed) return false;
  const { before, after } = changed;
  if (after === before && before.isSeen) return false;
  if (after) return (await resendNudge(after, settings)) === "shown";
  await closeNudge(before);
  return false;
}
