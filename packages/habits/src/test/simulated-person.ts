import type { NudgeAnswer } from "../decision/record-answer.ts";
import type { HabitEvent, Observation } from "../observation/observation.ts";
import { dayMs } from "../state/day-ms.ts";
import { dayIn } from "./ask.ts";
import { compose, quietMoment, video } from "./samples.ts";

/** One observation in a simulated person's browser. The clock may be wrong. */
export type Step = {
  observation: Observation;
  site: string;
  page: string;
  clockMs: number;
  /** Where the person is, by this clock. */
  today: string;
};

export type Scenario = {
  seed: number;
  weeks: number;
  /** The time zone and the error of the clock, by day. */
  on: (day: number) => { timeZone: string; clockErrorMs: number };
};

export type Dice = {
  /** From `min` to `max`, both included. */
  between: (min: number, max: number) => number;
  oneOf: <Item>(items: readonly Item[]) => Item;
  /** True once in `times` on average. */
  oneIn: (times: number) => boolean;
};

/** Pseudo-random numbers that are the same for a seed: a 32-bit xorshift. */
export function createDice(seed: number): Dice {
  let word = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) | 1;
  const next = () => {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    return (word >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    oneOf: (items) => items[between(0, items.length - 1)]!,
    oneIn: (times) => between(1, times) === 1,
  };
}

const minute = 60_000;
/** Monday 7 September 2026, 0:00 UTC: eight weeks from here include the end of summer time. */
const firstDayMs = Date.UTC(2026, 8, 7);

/** Mail and videos through each day, far more than there may be nudges. */
export function createSteps({ seed, weeks, on }: Scenario): Step[] {
  const dice = createDice(seed);
  const steps: Step[] = [];
  for (let at = 0; at < weeks * 7; at += 1) {
    const { timeZone, clockErrorMs } = on(at);
    let ms = firstDayMs + at * dayMs + dice.between(0, 90) * minute;
    for (let turn = 0; turn < 25; turn += 1) {
      ms += dice.between(1, 45) * minute;
      const clockMs = ms + clockErrorMs;
      const isMail = dice.oneIn(2);
      const site = isMail ? dice.oneOf(["mail-a", "mail-b"]) : dice.oneOf(["tube", "news", "tv"]);
      // A webmail stays open for the day; each video has its own page.
      const page = isMail ? `${site}/${at}/${dice.between(0, 3)}` : `${site}/${at}/${turn}`;
      steps.push({
        observation: {
          event: isMail ? mailEvent(dice) : videoEvent(dice),
          moment: randomMoment(dice),
        },
        site,
        page,
        clockMs,
        today: dayIn(timeZone, clockMs),
      });
    }
  }
  return steps;
}

function mailEvent(dice: Dice): HabitEvent {
  const bytes = dice.oneOf([40_000, 900_000, 3_000_000, 12_000_000]);
  const attachments = dice.oneIn(2) ? [{ bytes, exact: dice.oneIn(2) }] : [];
  return dice.oneOf<HabitEvent>([
    compose({ attachments, to: dice.between(0, 20), cc: dice.between(0, 5) }),
    compose({ mode: "replyAll", attachments, to: 1, cc: dice.between(0, 30) }),
    { type: "send.intent" },
    { type: "send.done" },
    { type: "trash.seen", n: dice.between(0, 400) },
    { type: "mail.deleted", n: 3, permanent: dice.oneIn(2), source: "none" },
    {
      type: "newsletters.seen",
      senders: [
        {
          messages: dice.between(1, 30),
          read: dice.between(0, 1),
          spanDays: dice.between(1, 90),
          unsubscribe: dice.oneOf(["oneClick", "other", "none"]),
          isJunk: dice.oneIn(5),
        },
      ],
    },
  ]);
}

function videoEvent(dice: Dice): HabitEvent {
  const isHidden = dice.oneIn(3);
  return video({
    boxHeightPx: dice.oneOf([135, 270, 540, 1080]),
    boxWidthPx: dice.oneOf([240, 480, 960, 1920]),
    objectFit: dice.oneOf(["contain", "cover"]),
    pixelRatio: dice.oneOf([1, 2, 3]),
    reach: dice.oneOf(["player", "nextLoad", "none"]),
    isHidden,
    hiddenMs: isHidden ? dice.between(0, 200_000) : 0,
    hasAudioRendition: dice.oneIn(3),
    isMuted: dice.oneIn(5),
    isInGallery: dice.oneIn(8),
    isQualityChosenByHand: dice.oneIn(8),
    playedMs: dice.between(0, 300_000),
  });
}

function randomMoment(dice: Dice): Observation["moment"] {
  return {
    ...quietMoment,
    isTyping: dice.oneIn(4),
    isInCall: dice.oneIn(15),
    isFullScreen: dice.oneIn(15),
    hasOpenDialog: dice.oneIn(15),
  };
}

/** A person's answer to a nudge; undefined if it closed by itself. */
export const randomAnswer = (dice: Dice): NudgeAnswer | undefined =>
  dice.oneOf([undefined, undefined, "accepted", "dismissed", "dismissed", "snoozed", "notHere"]);
