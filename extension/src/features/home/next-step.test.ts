import { expect, test } from "vitest";
import { type HomeFacts, nextStep } from "./next-step.ts";
import { freshFacts as fresh } from "./test-data/fresh-facts.ts";

const stepFor = (facts: Partial<HomeFacts>, disabled: string[] = []) =>
  nextStep({ ...fresh, ...facts }, disabled);

/** Everything that a step can be about. */
const everything: HomeFacts = {
  ...fresh,
  isContributionReady: true,
  isSessionOpen: true,
  eventToday: { fr: "Le grand nettoyage", en: "The great clean-up" },
  oldDevice: "laptop",
  heavyVideoBytes: 4e9,
  heavyAttachments: 1,
  hasFilesSetAside: true,
  hasFoundFiles: true,
};

test("a person of whom nothing is known is asked how old the computer is", () => {
  expect(stepFor({})).toBe("computerAge");
});

test("what was begun comes first, then the event, then what changes most, and tidying last", () => {
  const order = [
    "send",
    "resumeSession",
    "startSession",
    "keepDevice",
    "adaptVideos",
    "sendLinks",
    "emptyAside",
    "reviewFound",
    "computerAge",
    "cleanFolder",
    "cleanDownloads",
    "measureAlways",
    "quiz",
    "learn",
  ] as const;
  for (const [index, step] of order.entries()) {
    expect(nextStep(everything, [], order.slice(0, index))).toBe(step);
  }
});

test("an event that the organisation proposes is shown until one is joined", () => {
  expect(stepFor({ hasProposedEvent: true, oldDevice: "laptop" })).toBe("seeEvent");
});

test("with the age of the computer known, a folder and the downloads are tidied", () => {
  expect(stepFor({ hasDevices: true })).toBe("cleanFolder");
  expect(stepFor({ hasDevices: true, hasCleanedUp: true })).toBe("cleanDownloads");
});

test("no step leads to a feature that is switched off", () => {
  expect(nextStep(everything, ["challenge", "session"])).toBe("keepDevice");
  expect(nextStep(everything, ["challenge", "session", "devices", "habits", "cleanup"])).toBe(
    "cleanDownloads",
  );
  const disabled = ["session", "cleanup", "downloads", "devices", "transfer"];
  expect(stepFor({ isSessionOpen: true }, disabled)).toBe("quiz");
});

test("without the feature of events, no event of today is shown", () => {
  expect(stepFor({ eventToday: { fr: "", en: "" } }, ["challenge"])).toBe("computerAge");
});
