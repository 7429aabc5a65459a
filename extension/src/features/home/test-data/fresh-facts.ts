import type { HomeFacts } from "../next-step.ts";

/** What is known of a new installation. */
export const freshFacts: HomeFacts = {
  isContributionReady: false,
  isSessionOpen: false,
  hasFilesSetAside: false,
  hasJoinedEvent: false,
  hasCleanedUp: false,
  hasCleanedDownloads: false,
  hasDevices: false,
  isMeasuringOnClick: true,
  hasFinishedQuiz: false,
};
