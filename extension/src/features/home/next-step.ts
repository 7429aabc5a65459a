/** What Home needs to know of the other features. */
export type HomeFacts = {
  /** Something was counted for a joined event and is not sent yet. */
  isContributionReady: boolean;
  isSessionOpen: boolean;
  hasFilesSetAside: boolean;
  hasJoinedEvent: boolean;
  hasCleanedUp: boolean;
  hasCleanedDownloads: boolean;
  hasDevices: boolean;
  /** Measuring every page is possible: neither a policy nor another build prevents it. */
  isMeasuringOnClick: boolean;
  hasFinishedQuiz: boolean;
};

/** Each step with the section where it is done. */
export const stepSections = {
  send: "challenge",
  resumeSession: "session",
  emptyAside: "aside",
  startCleaning: "clean",
  cleanFolder: "cleanup",
  cleanDownloads: "downloads",
  lookAtDevices: "devices",
  measureAlways: "settings",
  quiz: "quiz",
  learn: "learn",
} as const;

export type NextStep = keyof typeof stepSections;

/** The first step that applies, whose section is not switched off and that is not put off. */
export function nextStep(
  facts: HomeFacts,
  disabled: readonly string[],
  putOff: readonly NextStep[] = [],
): NextStep {
  const candidates: [NextStep, boolean][] = [
    ["send", facts.isContributionReady],
    ["resumeSession", facts.isSessionOpen],
    ["emptyAside", facts.hasFilesSetAside && !disabled.includes("cleanup")],
    ["startCleaning", facts.hasJoinedEvent && !facts.hasCleanedUp],
    ["cleanFolder", !facts.hasCleanedUp],
    ["cleanDownloads", !facts.hasCleanedDownloads],
    ["lookAtDevices", !facts.hasDevices],
    ["measureAlways", facts.isMeasuringOnClick && !disabled.includes("transfer")],
    ["quiz", !facts.hasFinishedQuiz],
  ];
  const found = candidates.find(
    ([step, applies]) =>
      applies && !disabled.includes(stepSections[step]) && !putOff.includes(step),
  );
  return found ? found[0] : "learn";
}
