import { expect, test } from "vitest";
import { nextStep } from "./next-step.ts";
import { freshFacts as fresh } from "./test-data/fresh-facts.ts";

test("a person who has done nothing is led to clean a folder", () => {
  expect(nextStep(fresh, [])).toBe("cleanFolder");
});

test("a contribution that is ready comes before everything else", () => {
  const all = { ...fresh, isContributionReady: true, isSessionOpen: true, hasFilesSetAside: true };
  expect(nextStep(all, [])).toBe("send");
});

test("a guided clean-up that was begun comes before files that are set aside", () => {
  expect(nextStep({ ...fresh, isSessionOpen: true, hasFilesSetAside: true }, [])).toBe(
    "resumeSession",
  );
});

test("after joining an event, the first thing is to clean up", () => {
  expect(nextStep({ ...fresh, hasJoinedEvent: true }, [])).toBe("startCleaning");
});

test("after a folder come the downloads, then the devices", () => {
  const cleaned = { ...fresh, hasCleanedUp: true };
  expect(nextStep(cleaned, [])).toBe("cleanDownloads");
  expect(nextStep({ ...cleaned, hasCleanedDownloads: true }, [])).toBe("lookAtDevices");
  expect(nextStep(cleaned, ["downloads"])).toBe("lookAtDevices");
});

test("with devices recorded, measuring every page is next, then the quiz, then learning", () => {
  const cleaned = { ...fresh, hasCleanedUp: true, hasCleanedDownloads: true, hasDevices: true };
  expect(nextStep(cleaned, [])).toBe("measureAlways");
  const measuring = { ...cleaned, isMeasuringOnClick: false };
  expect(nextStep(measuring, [])).toBe("quiz");
  expect(nextStep({ ...measuring, hasFinishedQuiz: true }, [])).toBe("learn");
});

test("no step leads to a feature that is switched off", () => {
  expect(nextStep({ ...fresh, isContributionReady: true }, ["challenge", "cleanup"])).toBe(
    "cleanDownloads",
  );
  const disabled = ["session", "cleanup", "downloads", "devices", "transfer"];
  expect(nextStep({ ...fresh, isSessionOpen: true }, disabled)).toBe("quiz");
});
