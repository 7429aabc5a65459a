import type { HomeFacts } from "../next-step.ts";

/** What is known of a new installation. */
export const freshFacts: HomeFacts = {
  isContributionReady: false,
  isSessionOpen: false,
  hasProposedEvent: false,
  heavyAttachments: 0,
  hasFilesSetAside: false,
  hasFoundFiles: false,
  hasCleanedUp: false,
  hasCleanedDownloads: false,
  hasDevices: false,
  isMeasuringOnClick: true,
  hasMeasured: false,
  hasFinishedQuiz: false,
};
