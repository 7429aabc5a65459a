import { describe, expect, test } from "vitest";
import type { Nudge } from "../nudge.ts";
import { ask, ruleOf, silenceReasonFor } from "../../test/ask.ts";
import { video } from "../../test/samples.ts";

type Change = Parameters<typeof video>[0];
const ruleFor = (change: Change = {}) => ruleOf(ask(video(change)));
const nudgeOf = <Rule extends Nudge["rule"]>(rule: Rule, change: Change = {}) => {
  const { nudge } = ask(video(change));
  expect(nudge?.rule).toBe(rule);
  return nudge as Extract<Nudge, { rule: Rule }>;
};

describe("a video larger than its player", () => {
  const rule = "streaming/oversized-video";

  test("full HD in 480 × 270 is lowered to 480p, and the nudge has the measured bytes", () => {
    const { reason, numbers, action } = nudgeOf(rule);
    expect(reason).toBe("largerThanShown");
    // 270 × 0.9 = 243, so 240p is three pixels short and 480p is next.
    expect(numbers).toEqual({
      videoWidthPx: 1920,
      videoHeightPx: 1080,
      neededHeightPx: 243,
      targetHeightPx: 480,
      bytesPerHour: 2_700_000_000,
    });
    expect(action).toEqual({ id: "lowerQuality", heightPx: 480 });
  });

  test("bytes that were not measured are absent", () => {
    expect(nudgeOf(rule, { bytesPerHour: undefined }).numbers).not.toHaveProperty("bytesPerHour");
  });

  test("a rendition smaller by 1.5 is proposed, one smaller by 1.49 is not", () => {
    // 600 × 0.9 = 540.
    const box = { boxWidthPx: 1067, boxHeightPx: 600 };
    expect(ruleFor({ ...box, renditionHeightsPx: [720, 1080] })).toBe(rule);
    expect(ruleFor({ ...box, renditionHeightsPx: [725, 1080] })).toBeUndefined();
  });

  test("it is reported after 10 seconds", () => {
    expect(ruleFor({ playedMs: 9_999 })).toBeUndefined();
    expect(ruleFor({ playedMs: 10_000 })).toBe(rule);
  });

  test("it is not reported with less than 30 seconds left; live and looped videos have no end", () => {
    expect(ruleFor({ durationMs: 40_000, playedMs: 10_001 })).toBeUndefined();
    expect(ruleFor({ durationMs: 40_000, playedMs: 10_000 })).toBe(rule);
    expect(ruleFor({ durationMs: undefined })).toBe(rule);
    expect(ruleFor({ durationMs: 20_000, isLive: true })).toBe(rule);
    expect(ruleFor({ durationMs: 90_000, playedMs: 500_000, isLooped: true })).toBe(rule);
  });

  test("without an available lower rendition there is no nudge", () => {
    expect(ruleFor({ renditionHeightsPx: [] })).toBeUndefined();
    expect(ruleFor({ renditionHeightsPx: [1080] })).toBeUndefined();
    expect(ruleFor({ reach: "none" })).toBeUndefined();
  });

  test("for a player that cannot be changed now, the rule of the site is proposed", () => {
    expect(nudgeOf(rule, { reach: "nextLoad" }).action).toEqual({
      id: "fitOnThisSite",
      heightPx: 480,
    });
  });

  test("a video that was lowered is not reported again", () => {
    expect(ruleFor({ videoWidthPx: 854, videoHeightPx: 480 })).toBeUndefined();
  });
});

describe("a video whose picture is not visible", () => {
  const rule = "streaming/hidden-playing";
  const hidden = { isHidden: true, hiddenMs: 20_000 };

  test.each([
    [19_999, undefined],
    [20_000, rule],
    [90_000, rule],
    [90_001, "streaming/audio-only"],
  ])("after %d ms", (hiddenMs, expected) => {
    expect(ruleFor({ ...hidden, hiddenMs })).toBe(expected);
  });

  test("a player with sound that is not displayed is hidden, even in a visible tab", () => {
    expect(ruleFor({ boxWidthPx: 0, boxHeightPx: 0, hiddenMs: 20_000 })).toBe(rule);
  });

  test("a muted one is not reported, because the browser pauses it", () => {
    expect(ruleFor({ ...hidden, isMuted: true })).toBeUndefined();
    expect(ruleFor({ ...hidden, isMuted: true, hiddenMs: 100_000 })).toBeUndefined();
  });

  test("in picture-in-picture it is visible", () => {
    expect(ruleFor({ ...hidden, isInPictureInPicture: true })).toBeUndefined();
  });

  test("sound alone is not reported", () => {
    const sound = { videoWidthPx: 0, videoHeightPx: 0 };
    expect(ruleFor({ ...hidden, ...sound })).toBeUndefined();
    expect(ruleFor({ ...hidden, ...sound, hiddenMs: 100_000 })).toBeUndefined();
    expect(ruleFor(sound)).toBeUndefined();
  });

  test("it is lowered if the player can, otherwise paused", () => {
    expect(nudgeOf(rule, hidden).action).toEqual({ id: "lowerWhenHidden", heightPx: 240 });
    const pause = { id: "pauseWhenHidden" };
    expect(nudgeOf(rule, { ...hidden, reach: "none" }).action).toEqual(pause);
    expect(nudgeOf(rule, { ...hidden, renditionHeightsPx: [1080] }).action).toEqual(pause);
    expect(nudgeOf(rule, hidden).numbers).toEqual({
      videoWidthPx: 1920,
      videoHeightPx: 1080,
      bytesPerHour: 2_700_000_000,
      hiddenMs: 20_000,
    });
  });

  test("for listening, sound alone is proposed if available, otherwise the lowest rendition", () => {
    const listening = { isHidden: true, hiddenMs: 100_000 };
    const sound = nudgeOf("streaming/audio-only", { ...listening, hasAudioRendition: true });
    expect(sound.action).toEqual({ id: "audioOnly" });
    const lowest = nudgeOf("streaming/audio-only", listening);
    expect(lowest.action).toEqual({ id: "lowestRendition", heightPx: 240 });
  });

  test("listening at the lowest rendition, or if nothing can be changed, is not reported", () => {
    const listening = { isHidden: true, hiddenMs: 100_000 };
    expect(ruleFor({ ...listening, videoWidthPx: 426, videoHeightPx: 240 })).toBeUndefined();
    expect(ruleFor({ ...listening, reach: "none", hasAudioRendition: true })).toBeUndefined();
    expect(ruleFor({ ...listening, reach: "nextLoad" })).toBeUndefined();
    expect(ruleFor({ ...listening, renditionHeightsPx: [] })).toBeUndefined();
  });
});

describe("a video that is counted without a nudge", () => {
  test.each<[string, Change]>([
    ["gallery", { isInGallery: true }],
    ["shortLoop", { isLooped: true, durationMs: 8_000 }],
    ["chosenByHand", { isQualityChosenByHand: true }],
    ["moment", { isFullScreen: true }],
    ["moment", { isInPictureInPicture: true }],
  ])("%s: %o", (why, change) => {
    expect(ruleFor(change)).toBeUndefined();
    expect(silenceReasonFor(ask(video(change)))).toBe(why);
  });

  test("a camera, a screen or a call has no renditions", () => {
    expect(ask(video({ isMediaStream: true }))).not.toHaveProperty("silence");
    expect(ruleFor({ isMediaStream: true, isHidden: true, hiddenMs: 30_000 })).toBeUndefined();
  });
});
