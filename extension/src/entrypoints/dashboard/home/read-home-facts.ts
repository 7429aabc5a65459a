import { currentOffer } from "../../../features/challenge/joined/current-offer.ts";
import type { Participation } from "../../../features/challenge/participation.ts";
import { readChallenge, shownParticipation } from "../../../features/challenge/store.ts";
import { rememberedFolders } from "../../../features/cleanup/folder/remembered-folders.ts";
import { hasInventory } from "../../../features/devices/inventory/has-inventory.ts";
import type { HomeFacts } from "../../../features/home/next-step.ts";
import { isQuizFinished } from "../../../features/learn/quiz/is-quiz-finished.ts";
import { readSession } from "../../../features/session/store.ts";
import { currentLevel } from "../../../features/transfer/measurement-level.ts";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";

/** Reads from each feature what Home shows of it. */
export async function readHomeFacts(settings: EffectiveSettings): Promise<HomeFacts> {
  const [challenge, session, folders, actions, hasDevices, level, hasFinishedQuiz] =
    await Promise.all([
      readChallenge(),
      readSession(),
      rememberedFolders(),
      actionsSince(""),
      hasInventory(),
      currentLevel(settings),
      isQuizFinished(),
    ]);
  const participation = shownParticipation(challenge);
  return {
    isContributionReady: participation !== undefined && (await isReadyToSend(participation)),
    isSessionOpen: session !== undefined && session.closed === undefined,
    hasFilesSetAside: folders.length > 0,
    hasJoinedEvent: participation !== undefined,
    hasCleanedUp: actions.length > 0,
    hasCleanedDownloads: actions.some(({ feature }) => feature === "downloads"),
    hasDevices,
    isMeasuringOnClick: level === "onClick" && settings.measurement.source !== "policy",
    hasFinishedQuiz,
  };
}

async function isReadyToSend(participation: Participation): Promise<boolean> {
  const { offer } = currentOffer(participation, await actionsSince(participation.joinedOn));
  return offer.kind === "ready";
}
