import { addDays, dayMs } from "@digital-cleanup/challenge";
import { currentOffer } from "../../../features/challenge/joined/current-offer.ts";
import { eventStateNow, type Participation } from "../../../features/challenge/participation.ts";
import { readChallenge, shownParticipation } from "../../../features/challenge/store.ts";
import {
  type RememberedFolder,
  rememberedFolders,
} from "../../../features/cleanup/folder/remembered-folders.ts";
import { findOldDevice } from "../../../features/devices/inventory/find-old-device.ts";
import { hasInventory } from "../../../features/devices/inventory/has-inventory.ts";
import { readHabits } from "../../../features/habits/store.ts";
import type { HomeFacts } from "../../../features/home/next-step.ts";
import { isQuizFinished } from "../../../features/learn/quiz/is-quiz-finished.ts";
import type { Session } from "../../../features/session/session-state.ts";
import { readSession } from "../../../features/session/store.ts";
import { readDays } from "../../../features/transfer/history/read/read-history.ts";
import { currentLevel } from "../../../features/transfer/measurement-level.ts";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { localDay } from "../../../platform/local-day.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";

/** One hour of high definition, which ADEME counts as 3 GB. */
const heavyVideoBytes = 3e9;

/** Reads from each feature what Home shows of it. */
export async function readHomeFacts(settings: EffectiveSettings): Promise<HomeFacts> {
  const nowMs = Date.now();
  const today = localDay(nowMs);
  const [challenge, session, folders, actions, level, videoBytes, oldDevice, db] =
    await Promise.all([
      readChallenge(),
      readSession(),
      rememberedFolders(),
      actionsSince(""),
      currentLevel(settings),
      readVideoBytes(today),
      findOldDevice(today),
      openDatabase(),
    ]);
  const participation = shownParticipation(challenge);
  return {
    isContributionReady: participation !== undefined && (await isReadyToSend(participation)),
    isSessionOpen: session !== undefined && session.closed === undefined,
    ...(participation &&
      isToday(participation, session) && { eventToday: participation.event.name }),
    hasProposedEvent: participation === undefined && settings.event.value !== "",
    ...(oldDevice && { oldDevice }),
    ...(videoBytes >= heavyVideoBytes && { heavyVideoBytes: videoBytes }),
    heavyAttachments: await countHeavyAttachments(nowMs),
    hasFilesSetAside: folders.length > 0,
    ...asideBytes(folders),
    // A review can be resumed. Counted, so that Home reads no file names.
    hasFoundFiles: (await db.count("scans")) > 0,
    hasCleanedUp: actions.length > 0,
    hasCleanedDownloads: actions.some(({ feature }) => feature === "downloads"),
    hasDevices: await hasInventory(),
    isMeasuringOnClick: level === "onClick" && settings.measurement.source !== "policy",
    hasMeasured: (await db.count("daySums")) > 0,
    hasFinishedQuiz: await isQuizFinished(),
  };
}

async function isReadyToSend(participation: Participation): Promise<boolean> {
  const { offer } = currentOffer(participation, await actionsSince(participation.joinedOn));
  return offer.kind === "ready";
}

/** The event takes place, and no guided clean-up was finished since it began. */
function isToday(participation: Participation, session: Session | undefined): boolean {
  const isDone = session?.closed && session.startedOn >= participation.event.startsOn;
  return !isDone && eventStateNow(participation) === "open";
}

/** Nothing if there is none, or if an interrupted change makes it uncertain. */
function asideBytes(folders: readonly RememberedFolder[]): { asideBytes?: number } {
  const bytes = folders.reduce((sum, { aside }) => sum + (aside ? aside.bytes : NaN), 0);
  return bytes > 0 ? { asideBytes: bytes } : {};
}

async function readVideoBytes(today: string): Promise<number> {
  const days = await readDays({ fromDay: addDays(today, -6), toDay: today });
  return days.reduce((sum, { bytesByKind }) => sum + bytesByKind.media, 0);
}

async function countHeavyAttachments(nowMs: number): Promise<number> {
  const { shown } = await readHabits();
  return shown.filter(
    ({ rule, atMs }) => rule === "email/heavy-attachment" && nowMs - atMs < 7 * dayMs,
  ).length;
}
