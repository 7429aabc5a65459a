import * as fc from "fast-check";
import { expect, test } from "vitest";
import { neededHeightPx, targetHeightPx } from "../observation/picture-height.ts";
import { emptyHabitState, habitStateSchema } from "../state/habit-state.ts";
import { ask, askAndSee, dayIn, morningMs, ruleOf } from "../test/ask.ts";
import { compose, video } from "../test/samples.ts";
import type { VideoSeen } from "../observation/video-seen.ts";
import { occasionOf } from "../rules/occasion-of.ts";
import type { RuleId } from "../rules/rules.ts";
import { dayMs } from "../state/day-ms.ts";
import { type NudgeAnswer, recordAnswer } from "./record-answer.ts";

const lengthPx = fc.integer({ min: 1, max: 4000 });
const heights = fc.uniqueArray(fc.constantFrom(144, 240, 360, 480, 720, 1080, 1440, 2160), {
  minLength: 1,
});
const pictures = fc.record({
  boxWidthPx: lengthPx,
  boxHeightPx: lengthPx,
  objectFit: fc.constantFrom("contain", "cover", "fill", "none", "scale-down"),
  pixelRatio: fc.constantFrom(0.5, 1, 1.25, 2, 3),
  videoWidthPx: lengthPx,
  videoHeightPx: lengthPx,
}) satisfies fc.Arbitrary<Partial<VideoSeen>>;

test("the target is the lowest available height that is enough", () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 3000 }), (available, needed) => {
      const target = targetHeightPx(available, needed);
      const enough = available.filter((height) => height >= needed);
      expect(target).toBe(enough.toSorted((a, b) => a - b)[0]);
    }),
  );
});

test("a larger box or a finer screen never needs less", () => {
  fc.assert(
    fc.property(pictures, fc.double({ min: 1, max: 4, noNaN: true }), (picture, times) => {
      const seen = video(picture);
      const needed = neededHeightPx(seen);
      const box = { boxWidthPx: seen.boxWidthPx * times, boxHeightPx: seen.boxHeightPx * times };
      expect(neededHeightPx({ ...seen, ...box })).toBeGreaterThanOrEqual(needed);
      const pixelRatio = seen.pixelRatio * times;
      expect(neededHeightPx({ ...seen, pixelRatio })).toBeGreaterThanOrEqual(needed);
    }),
  );
});

test("the decoded rendition does not change what is needed, so a lowered video is not lowered again", () => {
  const sixteenByNine = fc.constantFrom(144, 360, 720, 1080, 2160);
  const boxed = pictures.filter(
    ({ objectFit }) => objectFit !== "none" && objectFit !== "scale-down",
  );
  fc.assert(
    fc.property(boxed, sixteenByNine, sixteenByNine, (picture, one, other) => {
      const at = (height: number) =>
        neededHeightPx(
          video({ ...picture, videoWidthPx: (height * 16) / 9, videoHeightPx: height }),
        );
      expect(Math.abs(at(one) - at(other))).toBeLessThanOrEqual(1);
    }),
  );
});

test("a nudge for a video proposes an available height that is enough and smaller by 1.5", () => {
  fc.assert(
    fc.property(pictures, heights, (picture, renditionHeightsPx) => {
      const { nudge } = ask(video({ ...picture, renditionHeightsPx }));
      if (nudge?.rule !== "streaming/oversized-video") return;
      const { targetHeightPx: target, neededHeightPx: needed, videoHeightPx } = nudge.numbers;
      expect(renditionHeightsPx).toContain(target);
      expect(target).toBeGreaterThanOrEqual(needed);
      expect(videoHeightPx / target).toBeGreaterThanOrEqual(1.5);
    }),
  );
});

test("more recipients and more bytes never remove a nudge", () => {
  const people = fc.integer({ min: 0, max: 100 });
  const bytes = fc.integer({ min: 0, max: 50_000_000 });
  fc.assert(
    fc.property(people, people, bytes, bytes, (to, more, size, extra) => {
      const isShown = (recipients: number, sum: number) =>
        ruleOf(ask(compose({ to: recipients, attachments: [{ bytes: sum, exact: true }] }))) !==
        undefined;
      expect([isShown(to, size), isShown(to + more, size + extra)]).not.toEqual([true, false]);
    }),
  );
});

test("at any time, a valid state leads to a valid state", () => {
  const clock = fc.integer({ min: 0, max: 4e12 });
  const zone = fc.constantFrom("UTC", "Europe/Paris", "Pacific/Niue", "Pacific/Kiritimati");
  fc.assert(
    fc.property(fc.array(fc.tuple(clock, zone), { maxLength: 12 }), (visits) => {
      let state = emptyHabitState();
      for (const [index, [nowMs, timeZone]] of visits.entries()) {
        const event = index % 2 === 0 ? video() : compose({ to: 30 });
        ({ state } = askAndSee(event, { state, nowMs, timeZone, page: `page-${index}` }));
        expect(habitStateSchema.safeParse(state).success).toBe(true);
        expect(state.shown.every(({ atMs }) => atMs <= nowMs)).toBe(true);
      }
    }),
  );
});

type Shown = {
  rule: RuleId;
  nowMs: number;
  today: string;
  page: string;
  site: string;
  isTyping: boolean;
  answer: NudgeAnswer | undefined;
};

test("for weeks and in any zones, the limits hold, answers are respected and the state stays small", () => {
  const step = fc.record({
    afterMs: fc.integer({ min: 60_000, max: dayMs }),
    timeZone: fc.constantFrom("Europe/Paris", "America/Los_Angeles", "Pacific/Kiritimati"),
    event: fc.constantFrom(
      compose({ attachments: [{ bytes: 12_000_000, exact: true }] }),
      compose({ mode: "replyAll", to: 12 }),
      { type: "trash.seen", n: 400, oldestDays: 40 } as const,
      video(),
      video({ isHidden: true, hiddenMs: 200_000, hasAudioRendition: true }),
    ),
    site: fc.constantFrom("a", "b"),
    page: fc.constantFrom("open for long", undefined),
    isTyping: fc.boolean(),
    answer: fc.constantFrom(undefined, "accepted", "dismissed", "snoozed", "notHere", "never"),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 90 }), (steps) => {
      const shown: Shown[] = [];
      let state = emptyHabitState();
      let nowMs = morningMs;
      for (const [at, { afterMs, page = `${at}`, ...each }] of steps.entries()) {
        nowMs += afterMs;
        const { event, site, timeZone, isTyping, answer } = each;
        const given = { state, nowMs, timeZone, site, page, moment: { isTyping } };
        const decision = askAndSee(event, given);
        ({ state } = decision);
        if (!decision.nudge) continue;
        const { rule } = decision.nudge;
        const today = dayIn(timeZone, nowMs);
        shown.push({ rule, nowMs, today, page, site, isTyping, answer });
        if (answer) ({ state } = recordAnswer({ rule, answer, site, nowMs, today, state }));
      }
      expect(shown.length).toBeGreaterThan(0);
      expect(JSON.stringify(state).length).toBeLessThan(8_000);
      for (const [at, later] of shown.entries()) {
        expect(later.isTyping).toBe(false);
        const before = shown.slice(0, at);
        const week = before.filter((one) => later.nowMs - one.nowMs < 7 * dayMs);
        expect(week.length).toBeLessThan(5);
        for (const earlier of before) {
          if (occasionOf(later.rule) !== occasionOf(earlier.rule)) continue;
          const apartMs = later.nowMs - earlier.nowMs;
          expect(apartMs).toBeGreaterThanOrEqual(20 * 60_000);
          // Showings are forgotten after 31 days.
          if (apartMs < 31 * dayMs) expect(later.page).not.toBe(earlier.page);
          if (later.rule !== earlier.rule) continue;
          expect(earlier.answer).not.toBe("never");
          expect(later.today).not.toBe(earlier.today);
          if (earlier.answer === "notHere") expect(later.site).not.toBe(earlier.site);
          if (earlier.answer === "snoozed") expect(apartMs).toBeGreaterThanOrEqual(7 * dayMs);
        }
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("the same input gives the same output", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const event = video(picture);
      expect(ask(event)).toEqual(ask(event));
      expect(ask(event, { nowMs: morningMs }).nudge).toEqual(ask(event, { nowMs: 1e12 }).nudge);
    }),
  );
});
