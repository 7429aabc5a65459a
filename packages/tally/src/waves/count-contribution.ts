/** Consecutive minutes in which unusually many contributions arrived. Minutes are counted since 1970. */
export type RateWave = {
  firstMinute: number;
  minutes: number;
  contributions: number;
  /** The most contributions of one minute before, other waves left out. */
  busiestBefore: number;
};

/** What is remembered of the contributions of one event: numbers only, and nothing about who sent them. */
export type ContributionRate = {
  minute: number;
  inMinute: number;
  /** The most contributions of one earlier minute, waves left out. */
  busiest: number;
  /** The latest ones, oldest first. */
  waves: readonly RateWave[];
};

/** A lecture hall that contributes at once is no wave. */
const minWave = 100;
const unusualFactor = 5;
const maxWaves = 20;

const lastMinute = ({ firstMinute, minutes }: RateWave): number => firstMinute + minutes - 1;

const isWaveAt = ({ waves }: ContributionRate, minute: number): boolean => {
  const last = waves.at(-1);
  return last !== undefined && lastMinute(last) === minute;
};

/** The rate at the start of a minute. A clock that is set back starts a minute too. */
function startMinute(before: ContributionRate | undefined, minute: number): ContributionRate {
  if (!before) return { minute, inMinute: 0, busiest: 0, waves: [] };
  const { inMinute, busiest, waves } = before;
  const isUsual = !isWaveAt(before, before.minute);
  return { minute, inMinute: 0, busiest: isUsual ? Math.max(busiest, inMinute) : busiest, waves };
}

/**
 * Counts one accepted contribution. A minute is unusual from its hundredth contribution on, if it has more than five times
 * as many as each earlier minute of the same event.
 */
export function countContribution(
  before: ContributionRate | undefined,
  minute: number,
): ContributionRate {
  const rate = before?.minute === minute ? before : startMinute(before, minute);
  const inMinute = rate.inMinute + 1;
  const { busiest } = rate;
  const isUnusual = inMinute >= minWave && inMinute > busiest * unusualFactor;
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
