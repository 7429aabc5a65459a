import type { NudgeAnswer } from "../decision/record-answer.ts";
import type { HabitEvent, Observation } from "../observation/observation.ts";
import { compose, quietMoment, video } from "./samples.ts";

/** One thing a person's browser sees. The clock may be wrong; a page is one load of one document. */
export type Step = {
  observation: Observation;
  site: string;
  page: string;
  clockMs: number;
  timeZone: string;
};

export type Scenario = {
  seed: number;
  weeks: number;
  /** Where the person is and what their clock adds to the truth, by day. */
  on: (day: number) => { timeZone: string; clockErrorMs: number };
};

export type Dice = {
  /** From `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  oneOf: <Item>(items: readonly Item[]) => Item;
  isIn: (times: number) => boolean;
};

/** Numbers that look random and are the same for a seed: a 32-bit xorshift. */
export function diceOf(seed: number): Dice {
  let word = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) | 1;
  const next = () => {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    return (word >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    oneOf: (items) => items[between(0, items.length - 1)]!,
    isIn: (times) => between(1, times) === 1,
  };
}

const minute = 60_000;
const day = 86_400_000;
/** Monday 7 September 2026, 0:00 UTC: eight weeks from here hold the end of summer time. */
const firstDayMs = Date.UTC(2026, 8, 7);

/** Mail through the day and videos in the evening, far more than there may be nudges. */
export function stepsOf({ seed, weeks, on }: Scenario): Step[] {
  const dice = diceOf(seed);
  const steps: Step[] = [];
  for (let at = 0; at < weeks * 7; at += 1) {
    const { timeZone, clockErrorMs } = on(at);
    let ms = firstDayMs + at * day + dice.between(0, 90) * minute;
    for (let turn = 0; turn < 25; turn += 1) {
      ms += dice.between(1, 45) * minute;
      const isMail = dice.isIn(2);
      const site = isMail ? dice.oneOf(["mail-a", "mail-b"]) : dice.oneOf(["tube", "news", "tv"]);
      // A webmail stays open for the day, a video has a page of its own.
      const page = isMail ? `${site}/${at}/${dice.between(0, 3)}` : `${site}/${at}/${turn}`;
      steps.push({
        observation: { event: isMail ? mail(dice) : watching(dice), moment: momentOf(dice) },
        site,
        page,
        clockMs: ms + clockErrorMs,
        timeZone,
      });
    }
  }
  return steps;
}

function mail(dice: Dice): HabitEvent {
  const bytes = dice.oneOf([40_000, 900_000, 3_000_000, 12_000_000]);
  const attachments = dice.isIn(2) ? [{ bytes, exact: dice.isIn(2) }] : [];
  return dice.oneOf<HabitEvent>([
    compose({ attachments, to: dice.between(0, 20), cc: dice.between(0, 5) }),
    compose({ mode: "replyAll", attachments, to: 1, cc: dice.between(0, 30) }),
    { type: "send.intent" },
    { type: "send.done" },
    { type: "trash.seen", n: dice.between(0, 400) },
    { type: "mail.deleted", n: 3, permanent: dice.isIn(2), source: "none" },
    {
      type: "newsletters.seen",
      senders: [
        {
          messages: dice.between(1, 30),
          read: dice.between(0, 1),
          spanDays: dice.between(1, 90),
          unsubscribe: dice.oneOf(["oneClick", "other", "none"]),
          isJunk: dice.isIn(5),
        },
      ],
    },
  ]);
}

function watching(dice: Dice): HabitEvent {
  const isHidden = dice.isIn(3);
  return video({
    boxHeightPx: dice.oneOf([135, 270, 540, 1080]),
    boxWidthPx: dice.oneOf([240, 480, 960, 1920]),
    objectFit: dice.oneOf(["contain", "cover"]),
    pixelRatio: dice.oneOf([1, 2, 3]),
    reach: dice.oneOf(["player", "nextLoad", "none"]),
    isHidden,
    hiddenMs: isHidden ? dice.between(0, 200_000) : 0,
    hasAudioRendition: dice.isIn(3),
    isMuted: dice.isIn(5),
    isInGallery: dice.isIn(8),
    isQualityChosenByHand: dice.isIn(8),
    playedMs: dice.between(0, 300_000),
  });
}

function momentOf(dice: Dice): Observation["moment"] {
  return {
    ...quietMoment,
    isTyping: dice.isIn(4),
    isInCall: dice.isIn(15),
    isFullScreen: dice.isIn(15),
    hasOpenDialog: dice.isIn(15),
  };
}

/** What a person says to a nudge; undefined where it went away by itself. */
export const replyOf = (dice: Dice): NudgeAnswer | undefined =>
  dice.oneOf([undefined, undefined, "accepted", "dismissed", "dismissed", "snoozed", "notHere"]);
