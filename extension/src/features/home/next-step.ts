import type { DeviceType, LocalText } from "@digital-cleanup/challenge";

/** The types of device whose usual lifetime is known. */
type OldDevice = Exclude<DeviceType, "other">;

/** What Home needs to know of the other features. */
export type HomeFacts = {
  /** Something was counted for a joined event and is not sent yet. */
  isContributionReady: boolean;
  isSessionOpen: boolean;
  /** The name of the joined event, if it takes place today and its guided clean-up is still to be done. */
  eventToday?: LocalText;
  /** The organisation proposes an event, and none is joined. */
  hasProposedEvent: boolean;
  /** The person's device in use that has reached the age at which people replace it. */
  oldDevice?: OldDevice;
  /** Video and sound of the last seven days, if they weigh a lot. */
  heavyVideoBytes?: number;
  /** Attachments of the last seven days that were heavy enough for a suggestion. */
  heavyAttachments: number;
  hasFilesSetAside: boolean;
  /** Of the files set aside, unless an interrupted change makes it uncertain. */
  asideBytes?: number;
  /** What a scan found and still waits to be reviewed. */
  hasFoundFiles: boolean;
  hasCleanedUp: boolean;
  hasCleanedDownloads: boolean;
  hasDevices: boolean;
  /** Measuring every page is possible: neither a policy nor another build prevents it. */
  isMeasuringOnClick: boolean;
  /** A page was measured at some time. */
  hasMeasured: boolean;
  hasFinishedQuiz: boolean;
};

/** Each step with the section where it is done. */
export const stepSections = {
  send: "challenge",
  resumeSession: "session",
  startSession: "session",
  seeEvent: "challenge",
  keepDevice: "devices",
  adaptVideos: "habits",
  sendLinks: "habits",
  emptyAside: "aside",
  reviewFound: "cleanup",
  computerAge: "devices",
  cleanFolder: "cleanup",
  cleanDownloads: "downloads",
  measureAlways: "settings",
  quiz: "quiz",
  learn: "learn",
} as const;

export type NextStep = keyof typeof stepSections;

/**
 * The first step that applies, whose section is not switched off and that is not put off: what was begun, an event, then what changes
 * most for this person. Deleting files comes last, because it tidies up and changes hardly any emissions.
 */
export function nextStep(
  facts: HomeFacts,
  disabled: readonly string[],
  putOff: readonly NextStep[] = [],
): NextStep {
  const candidates: [NextStep, boolean][] = [
    ["send", facts.isContributionReady],
    ["resumeSession", facts.isSessionOpen],
    ["startSession", facts.eventToday !== undefined && !disabled.includes("challenge")],
    ["seeEvent", facts.hasProposedEvent],
    ["keepDevice", facts.oldDevice !== undefined],
    ["adaptVideos", facts.heavyVideoBytes !== undefined],
    ["sendLinks", facts.heavyAttachments > 0],
    ["emptyAside", facts.hasFilesSetAside && !disabled.includes("cleanup")],
    ["reviewFound", facts.hasFoundFiles],
    ["computerAge", !facts.hasDevices],
    ["cleanFolder", !facts.hasCleanedUp],
    ["cleanDownloads", !facts.hasCleanedDownloads],
    ["measureAlways", facts.isMeasuringOnClick && !disabled.includes("transfer")],
    ["quiz", !facts.hasFinishedQuiz],
  ];
  const found = candidates.find(
    ([step, applies]) =>
      applies && !disabled.includes(stepSections[step]) && !putOff.includes(step),
  );
  return found ? found[0] : "learn";
}
