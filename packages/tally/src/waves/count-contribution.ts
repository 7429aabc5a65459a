import type { Wave } from "@digital-cleanup/challenge";

/** An unusual wave with its first minute, counted since 1970. */
export type RateWave = Omit<Wave, "startedAt"> & { firstMinute: number };

/** What is remembered of the contributions of one event: numbers only, and nothing about who sent them. */
export type ContributionRate = {
  minute: number;
  inMinute: number;
  /** The most contributions of one earlier minute, waves left out, and at least the usual number. */
  busiest: number;
  /** The latest ones, oldest first. */
  waves: readonly RateWave[];
};

/** So many a minute are usual for any event. Five times as many are a lecture hall that contributes at once. */
export const usualPerMinute = 20;
const unusualFactor = 5;
/** The latest waves of an event, which are remembered. */
export const maxWaves = 20;

const lastMinute = ({ firstMinute, minutes }: RateWave): number => firstMinute + minutes - 1;

const isWaveAt = ({ waves }: ContributionRate, minute: number): boolean => {
  const last = waves.at(-1);
  return last !== undefined && lastMinute(last) === minute;
};

/** The most contributions of one minute so far, waves left out. */
export function busiestMinute(rate: ContributionRate): number {
  const { minute, inMinute, busiest } = rate;
  return isWaveAt(rate, minute) ? busiest : Math.max(busiest, inMinute);
}

/**
 * Counts one accepted contribution. A minute is unusual if it has more than five times as many contributions as each
 * earlier minute of the same event. `busiestBefore` is the most of one minute before the first contribution counted here.
 */
export function countContribution(
  before: ContributionRate | undefined,
  minute: number,
  busiestBefore = usualPerMinute,
): ContributionRate {
  const start = before ?? { minute, inMinute: 0, busiest: busiestBefore, waves: [] };
  // A clock that is set back starts a minute too.
  const rate =
    start.minute === minute
      ? start
      : { ...start, minute, inMinute: 0, busiest: busiestMinute(start) };
  const inMinute = rate.inMinute + 1;
  const isUnusual = inMinute > rate.busiest * unusualFactor;
  return { ...rate, inMinute, waves: isUnusual ? addToWave(rate, inMinute) : rate.waves };
}

function addToWave({ waves, minute, busiest }: ContributionRate, inMinute: number): RateWave[] {
  const last = waves.at(-1);
  const earlier = waves.slice(0, -1);
  if (last && lastMinute(last) === minute) {
    return [...earlier, { ...last, contributions: last.contributions + 1 }];
  }
  if (last && lastMinute(last) === minute - 1) {
    const { minutes, contributions } = last;
    return [...earlier, { ...last, minutes: minutes + 1, contributions: contributions + inMinute }];
  }
  const wave = { firstMinute: minute, minutes: 1, contributions: inMinute, busiestBefore: busiest };
  return [...waves, wave].slice(-maxWaves);
}
