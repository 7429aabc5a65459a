import {
  answer,
  type Decision,
  decide,
  notShown,
  type Observation,
  type ObservationResult,
} from "@digital-cleanup/habits";
import { today } from "../../../platform/action-log.ts";
import { addFitSite, readFitSites } from "../fit-sites.ts";
import type { HabitMessageOf } from "../messages.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { bytesPerHour, type StreamBytes } from "./bytes-per-hour.ts";
import { nameOf, type Observer, type TopPage, topPageOf } from "./observer.ts";
import { sendNudge } from "./send-nudge.ts";
import { changeHabits } from "../store.ts";
import { timeZone } from "./time-zone.ts";

type Observe = HabitMessageOf<"habits/observe">;

/** `documentId` identifies the document for `streamBytes`. */
export type Context = {
  observer: Observer;
  documentId: string | undefined;
  streamBytes: StreamBytes;
  settings: EffectiveSettings;
};

const nothing: ObservationResult = { isNudgeShown: false };

/** What an observation leads to. A nudge is shown from here; an act is for the document that observed. */
export async function decideOn(message: Observe, context: Context): Promise<ObservationResult> {
  const { observer, settings } = context;
  const top = await topPageOf(observer.tabId);
  if (!top) return nothing;
  const observation = await withWhatIsKnown(message, context);
  const nowMs = Date.now();
  const site = nameOf(top.origin);
  const page = pageOf(top, observer.tabId, settings, nowMs);
  const told = { site, nowMs, timeZone: timeZone(), settings: settings.habits.value };

  let decision: Omit<Decision, "state"> = {};
  await changeHabits((before) => {
    const { state, ...rest } = decide({ observation, page, state: before, ...told });
    decision = rest;
    return state;
  });
  const { nudge, act } = decision;
  if (act?.action.id === "fitOnThisSite") {
    const { rule } = act;
    if (await addFitSite(observer.origin)) {
      await changeHabits((state) => answer({ rule, answer: "acted", state, ...told }).state);
    }
    return nothing;
  }
  if (act) return { act, isNudgeShown: false };
  if (!nudge) return nothing;
  const isNudgeShown = await sendNudge({ nudge, observer, site }, settings);
  if (!isNudgeShown) await changeHabits((state) => notShown(state, nudge.rule, page));
  return { isNudgeShown };
}

/** A webmail is left open for weeks, so each of its days is a page. */
function pageOf(top: TopPage, tabId: number, { webmails }: EffectiveSettings, nowMs: number) {
  const page = `${tabId} ${top.startedMs}`;
  return webmails.value.includes(top.origin) ? `${page} ${today(new Date(nowMs))}` : page;
}

/** Of a video: what the ledger measured, and that nothing is left to propose where the rule of its site is on. */
async function withWhatIsKnown(
  { observation, loaded }: Observe,
  { observer, documentId, streamBytes }: Context,
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
