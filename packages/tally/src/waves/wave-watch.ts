import { dayIn, type Wave } from "@digital-cleanup/challenge";
import { inGroups } from "../pace/in-groups.ts";
import type { PastRate, PastWave } from "../storage/rates.ts";
import { StorageUnavailable } from "../storage/database.ts";
import type { Store } from "../storage/store.ts";
import {
  busiestMinute,
  type ContributionRate,
  countContribution,
  maxWaves,
  type RateWave,
  usualPerMinute,
} from "./count-contribution.ts";

const minuteMs = 60_000;
const eventsPerSaving = 100;
const noPast: PastRate = { busiest: usualPerMinute, waves: [] };

const describePast = ({ day, ...wave }: PastWave): Wave => ({ startedAt: day, ...wave });
const describeWave = ({ firstMinute, ...wave }: RateWave): Wave => ({
  startedAt: `${new Date(firstMinute * minuteMs).toISOString().slice(0, 16)}Z`,
  ...wave,
});

/**
 * Notices when unusually many contributions arrive at an event. The busiest minute of an event and its waves are stored,
 * so that they survive a restart. Minutes are in memory only: the time of a contribution is never stored.
 */
export function createWaveWatch(store: Pick<Store, "rates" | "readEvent">, clock: () => number) {
  /** As stored by earlier processes. */
  let past: ReadonlyMap<string, PastRate> = new Map();
  const rates = new Map<string, ContributionRate>();
  /** Events with contributions since they were saved. */
  const counted = new Set<string>();
  const saved = new Map<string, string>();

  const pastOf = (code: string): PastRate => past.get(code) ?? noPast;

  async function save(code: string): Promise<void> {
    counted.delete(code);
    const rate = rates.get(code);
    const event = await store.readEvent(code);
    if (!rate || !event) return;
    const waves = rate.waves.map(({ firstMinute, ...wave }): PastWave => ({
      day: dayIn(event.timeZone, firstMinute * minuteMs),
      ...wave,
    }));
    const all = [...pastOf(code).waves, ...waves].slice(-maxWaves);
    const toSave: PastRate = { busiest: busiestMinute(rate), waves: all };
    const text = JSON.stringify(toSave);
    if (text === (saved.get(code) ?? JSON.stringify(pastOf(code)))) return;
    await store.rates.save(code, toSave);
    saved.set(code, text);
  }

  return {
    /** Reads what earlier processes stored. */
    async load(): Promise<void> {
      past = await store.rates.readAll();
    },

    /** Counts an accepted contribution to an event. */
    count(code: string): void {
      const minute = Math.floor(clock() / minuteMs);
      rates.set(code, countContribution(rates.get(code), minute, pastOf(code).busiest));
      counted.add(code);
    },

    /** The latest waves of an event, oldest first. */
    waves: (code: string): Wave[] =>
      [
        ...pastOf(code).waves.map(describePast),
        ...(rates.get(code)?.waves ?? []).map(describeWave),
      ].slice(-maxWaves),

    /** Stores what changed. If the storage fails, the next call tries again. */
    async save(): Promise<void> {
      for await (const codes of inGroups([...counted], eventsPerSaving)) {
        const results = await Promise.allSettled(codes.map(save));
        for (const [index, result] of results.entries()) {
          if (result.status === "fulfilled") continue;
          counted.add(codes[index]!);
          if (!(result.reason instanceof StorageUnavailable)) throw result.reason;
        }
      }
    },
  };
}

export type WaveWatch = ReturnType<typeof createWaveWatch>;
