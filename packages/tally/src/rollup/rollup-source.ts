import { setImmediate } from "node:timers/promises";
import type { Rollup, TerritoryCodes } from "@digital-cleanup/challenge";
import type { Store } from "../storage/store.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import type { Territories } from "../territories/territories.ts";
import { computeRollup, isInside, type RollupEntry, startYear } from "./compute-rollup.ts";

/** Sums over thousands of events may be a few seconds old. */
const maxAgeMs = 10_000;
/** Roll-ups cached until the events are read again. */
const maxCachedRollups = 200;
/** Reading thousands of events takes a while, so contributions are handled after each of these groups. */
const eventsPerStep = 50;

type Snapshot = { readAtMs: number; entries: RollupEntry[]; answers: Map<string, Rollup> };

/** Roll-ups of the published state of all events, at most ten seconds old. */
export function createRollupSource(store: Store, clock: () => number) {
  let reading: Promise<Snapshot> | undefined;
  let snapshot: Snapshot | undefined;

  async function read(): Promise<Snapshot> {
    const readAtMs = clock();
    const territories = await loadTerritories();
    const entries: RollupEntry[] = [];
    for (const [index, event] of (await store.listEvents()).entries()) {
      if (index % eventsPerStep === 0) await setImmediate();
      if (event.isDemonstration) continue;
      const published = await store.readPublished(event.code);
      if (!published) continue;
      entries.push({ event, published, codes: territories.completeCodes(event.territory) });
    }
    return { readAtMs, entries, answers: new Map() };
  }

  async function fresh(): Promise<Snapshot> {
    if (snapshot && clock() - snapshot.readAtMs < maxAgeMs) return snapshot;
    reading ??= read().finally(() => (reading = undefined));
    return (snapshot = await reading);
  }

  return {
    /** `codes` have to be complete. The default year is the last with events there, else the current one. */
    async rollup(
      territories: Territories,
      codes: TerritoryCodes,
      askedYear?: number,
    ): Promise<Rollup> {
      const { entries, answers } = await fresh();
      const year = askedYear ?? lastYear(entries, codes) ?? new Date(clock()).getUTCFullYear();
      const key = JSON.stringify([year, codes]);
      const known = answers.get(key);
      if (known) return known;
      const rollup = computeRollup(entries, territories, codes, year);
      if (answers.size < maxCachedRollups) answers.set(key, rollup);
      return rollup;
    },
  };
}

export type RollupSource = ReturnType<typeof createRollupSource>;

function lastYear(entries: readonly RollupEntry[], codes: TerritoryCodes): number | undefined {
  let last: number | undefined;
  for (const entry of entries) {
    if (isInside(entry.codes, codes) && (last === undefined || startYear(entry) > last)) {
      last = startYear(entry);
    }
  }
  return last;
}
