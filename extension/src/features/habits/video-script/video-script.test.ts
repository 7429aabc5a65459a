import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { startHabits } from "../background.ts";
import { mail, openPage, openReview, page, send } from "../test-data/page.ts";

beforeEach(async () => {
  await emptyBrowser();
  openPage();
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr"]);
  await saveSetting("measurement", "always");
});
afterEach(() => vi.unstubAllGlobals());

const unmeasured = async () => undefined;
const plays = { type: "habits/video-plays" } as const;

test("the script for videos is injected into the document that reports one, and nowhere before", async () => {
  startHabits({ streamBytes: unmeasured, openReview });
  expect(page.injected).toEqual([]);
  expect(await send(plays, { frameId: 3 })).toBe(true);
  expect(await send(plays, { frameId: 4, documentId: "AB12" })).toBe(true);
  const files = ["/habits-video.js"];
  expect(page.injected).toEqual([
    { files, target: { tabId: 7, frameIds: [3] } },
    { files, target: { tabId: 7, documentIds: ["AB12"] } },
  ]);
  expect(page.registered).toEqual([]);
});

test("videos are observed if measuring is allowed and a streaming rule is on", async () => {
  startHabits({ streamBytes: unmeasured, openReview });
  page.isMeasuringAllowed = false;
  expect(await send(plays)).not.toBe(true);
  page.isMeasuringAllowed = true;
  const off = { isOn: false };
  await saveSetting("habits", {
    rules: {
      "streaming/oversized-video": off,
      "streaming/hidden-playing": off,
      "streaming/audio-only": off,
    },
  });
  expect(await send(plays)).not.toBe(true);
  expect(page.injected).toEqual([]);
});

test("a requested file of a media element has the videos of its document observed, but not at any rate", async () => {
  const noteRequest = startHabits({ streamBytes: unmeasured, openReview });
  for (let n = 0; n < 50; n += 1) noteRequest({ tabId: 7, frameId: 3 });
  const target = { tabId: 7, frameIds: [3] };
  await vi.waitFor(() => expect(page.injected).toHaveLength(20));
  expect(page.injected[0]).toEqual({ files: ["/habits-video.js"], target });
});

test("a frame without an address of its own reports for the page that made it", async () => {
  startHabits({ streamBytes: unmeasured, openReview });
  expect(await send(plays, { frameId: 3, url: "about:srcdoc", origin: mail })).toBe(true);
  // Sandboxed, it belongs to no page.
  expect(await send(plays, { frameId: 5, url: "about:srcdoc", origin: "null" })).toBeUndefined();
  expect(page.injected).toHaveLength(1);
});
