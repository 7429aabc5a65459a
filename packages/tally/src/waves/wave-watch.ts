import type { Wave } from "@digital-cleanup/challenge";
import { type ContributionRate, countContribution, type RateWave } from "./count-contribution.ts";

const minuteMs = 60_000;

const describeWave = ({ firstMinute, ...wave }: RateWave): Wave => ({
  startedAt: `${new Date(firstMinute * minuteMs).toISOString().slice(0, 16)}Z`,
  ...wave,
});

/**
 * Notices when unusually many contributions arrive at an event. It remembers numbers a minute, in memory only: the minute
 * in which a contribution arrived is never stored.
 */
export function createWaveWatch(clock: () => number) {
  const rates = new Map<string, ContributionRate>();
  return {
    /** Counts an accepted contribution to an event. */
    count(code: string): void {
      rates.set(code, countContribution(rates.get(code), Math.floor(clock() / minuteMs)));
    },

    /** The waves of an event since the server started, oldest first. */
    waves: (code: string): Wave[] => (rates.get(code)?.waves ?? []).map(describeWave),
  };
}

export type WaveWatch = ReturnType<typeof createWaveWatch>;
