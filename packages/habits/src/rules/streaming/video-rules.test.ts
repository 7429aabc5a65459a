import { describe, expect, test } from "vitest";
import type { Nudge } from "../nudge.ts";
import { ask, ruleOf, whyOf } from "../../test/ask.ts";
import { video } from "../../test/samples.ts";

type Change = Parameters<typeof video>[0];
const said = (change: Change = {}) => ruleOf(ask(video(change)));
const nudgeOf = <Rule extends Nudge["rule"]>(rule: Rule, change: Change = {}) => {
  const { nudge } = ask(video(change));
  expect(nudge?.rule).toBe(rule);
  return nudge as Extract<Nudge, { rule: Rule }>;
};

describe("a video that is larger than what it is shown in", () => {
  const rule = "streaming/oversized-video";

  test("full HD in 480 × 270 is lowered to 480p, and the nudge speaks of measured bytes", () => {
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

  test("bytes that were not measured are not told", () => {
    expect(nudgeOf(rule, { bytesPerHour: undefined }).numbers).not.toHaveProperty("bytesPerHour");
  });

  test("a rung smaller by 1.5 is worth it, one smaller by 1.49 is not", () => {
    // 600 × 0.9 = 540.
    const box = { boxWidthPx: 1067, boxHeightPx: 600 };
    expect(said({ ...box, renditionHeightsPx: [720, 1080] })).toBe(rule);
    expect(said({ ...box, renditionHeightsPx: [725, 1080] })).toBeUndefined();
  });

  test("a player that fills the screen of a phone with three pixels for one is left alone", () => {
    expect(said({ boxWidthPx: 640, boxHeightPx: 360, pixelRatio: 3 })).toBeUndefined();
  });

  test("a cover tile of 160 × 320 goes to 480p, not to the 240p of a rule by width", () => {
    const tile = { boxWidthPx: 160, boxHeightPx: 320, objectFit: "cover" } as const;
    expect(nudgeOf(rule, tile).numbers.targetHeightPx).toBe(480);
  });

  test("a player that is scaled down by its page is judged by what it shows", () => {
    // 320 × 180 after transform, 162 needed.
    expect(nudgeOf(rule, { boxWidthPx: 320, boxHeightPx: 180 }).numbers.targetHeightPx).toBe(240);
  });

  test("a picture drawn at its own size is left alone, for a lower rung would be smaller on the page", () => {
    expect(said({ objectFit: "none" })).toBeUndefined();
  });

  test("it plays 10 seconds first", () => {
    expect(said({ playedMs: 9_999 })).toBeUndefined();
    expect(said({ playedMs: 10_000 })).toBe(rule);
  });

  test("with less than 30 seconds to play a nudge comes too late; live and looped ones have no end", () => {
    expect(said({ durationMs: 40_000, playedMs: 10_001 })).toBeUndefined();
    expect(said({ durationMs: 40_000, playedMs: 10_000 })).toBe(rule);
    expect(said({ durationMs: undefined })).toBe(rule);
    expect(said({ durationMs: 20_000, isLive: true })).toBe(rule);
    expect(said({ durationMs: 90_000, playedMs: 500_000, isLooped: true })).toBe(rule);
  });

  test("without a lower rung, or a way to have it, there is nothing to say", () => {
    expect(said({ renditionHeightsPx: [] })).toBeUndefined();
    expect(said({ renditionHeightsPx: [1080] })).toBeUndefined();
    expect(said({ reach: "none" })).toBeUndefined();
  });

  test("a player that cannot be changed now is proposed the rule of the site", () => {
    expect(nudgeOf(rule, { reach: "nextLoad" }).action).toEqual({
      id: "fitOnThisSite",
      heightPx: 480,
    });
  });

  test("the player's answer is seen: once lowered there is nothing more to say", () => {
    expect(said({ videoWidthPx: 854, videoHeightPx: 480 })).toBeUndefined();
  });
});

describe("a video whose picture nobody sees", () => {
  const rule = "streaming/hidden-playing";
  const hidden = { isHidden: true, hiddenMs: 20_000 };

  test.each([
    [19_999, undefined],
    [20_000, rule],
    [90_000, rule],
    [90_001, "streaming/audio-only"],
  ])("after %d ms", (hiddenMs, expected) => {
    expect(said({ ...hidden, hiddenMs })).toBe(expected);
  });

  test("a player with sound that is not displayed is hidden too, in a tab that is not", () => {
    expect(said({ boxWidthPx: 0, boxHeightPx: 0, hiddenMs: 20_000 })).toBe(rule);
  });

  test("muted, the browser pauses it by itself", () => {
    expect(said({ ...hidden, isMuted: true })).toBeUndefined();
    expect(said({ ...hidden, isMuted: true, hiddenMs: 100_000 })).toBeUndefined();
  });

  test("in picture-in-picture it is seen", () => {
    expect(said({ ...hidden, isInPictureInPicture: true })).toBeUndefined();
  });

  test("sound alone has no picture to spare", () => {
    const sound = { videoWidthPx: 0, videoHeightPx: 0 };
    expect(said({ ...hidden, ...sound })).toBeUndefined();
    expect(said({ ...hidden, ...sound, hiddenMs: 100_000 })).toBeUndefined();
    expect(said(sound)).toBeUndefined();
  });

  test("it is lowered where the player can, else paused", () => {
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

  test("listening is proposed sound alone where there is such a rendition, else the lowest rung", () => {
    const listening = { isHidden: true, hiddenMs: 100_000 };
    const sound = nudgeOf("streaming/audio-only", { ...listening, hasAudioRendition: true });
    expect(sound.action).toEqual({ id: "audioOnly" });
    const lowest = nudgeOf("streaming/audio-only", listening);
    expect(lowest.action).toEqual({ id: "lowestRendition", heightPx: 240 });
  });

  test("listening at the lowest rung already, or where nothing can be changed, is left alone", () => {
    const listening = { isHidden: true, hiddenMs: 100_000 };
    expect(said({ ...listening, videoWidthPx: 426, videoHeightPx: 240 })).toBeUndefined();
    expect(said({ ...listening, reach: "none", hasAudioRendition: true })).toBeUndefined();
    expect(said({ ...listening, reach: "nextLoad" })).toBeUndefined();
    expect(said({ ...listening, renditionHeightsPx: [] })).toBeUndefined();
  });
});

describe("a video that is counted and not nudged", () => {
  test.each<[string, Change]>([
    ["gallery", { isInGallery: true }],
    ["shortLoop", { isLooped: true, durationMs: 8_000 }],
    ["chosenByHand", { isQualityChosenByHand: true }],
    ["moment", { isFullScreen: true }],
    ["moment", { isInPictureInPicture: true }],
  ])("%s: %o", (why, change) => {
    expect(said(change)).toBeUndefined();
    expect(whyOf(ask(video(change)))).toBe(why);
  });

  test("a camera, a screen or a call has no rungs to choose", () => {
    expect(ask(video({ isMediaStream: true }))).not.toHaveProperty("silence");
    expect(said({ isMediaStream: true, isHidden: true, hiddenMs: 30_000 })).toBeUndefined();
  });
});
