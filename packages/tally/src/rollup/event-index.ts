import { setTimeout as sleep } from "node:timers/promises";
import type { Event, Rollup, TerritoryCodes } from "@digital-cleanup/challenge";
import { inGroups } from "../pace/in-groups.ts";
import type { Store } from "../storage/store.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import type { Territories } from "../territories/territories.ts";
import type { AgendaEvent } from "../agenda/agenda-event.ts";
import { createAgendaIndex } from "../agenda/agenda-index.ts";
import type { ForeignStates } from "./foreign-state.ts";
import { computeRollup, yearsOf } from "./compute-rollup.ts";
import { type CurrentEvent, firstToClose } from "./first-to-close.ts";
import { type IndexedEvent, indexEvent, indexSums } from "./indexed-event.ts";
import { createTerritoryTree } from "./territory-tree.ts";

/** Sums over thousands of events may be a second old, or a little older while many of them change. */
const maxAgeMs = 1000;
/** An answer is never older than this, even if many events have to be read again for it. */
const maxStaleMs = 10_000;
/** Reading thousands of events takes a while, so other work is done after each of these groups. */
const eventsPerStep = 10;
/** Those of other servers are in memory already. */
const foreignPerStep = 100;
/** A first reading of more events takes seconds. Requests are answered meanwhile. */
const maxEventsWaitedFor = 500;
/** Such a reading starts after this time, so that the request that caused it is answered before it. */
const readAfterMs = 250;
/** Roll-ups kept in memory. */
const maxRollups = 200;

export type VersionedRollup = { rollup: Rollup; version: string };
type Demonstration = Pick<Event, "code" | "name">;
/** `reading` ends once every event was read. */
type Loading = { reading: Promise<void>; isQuick: boolean };
type IndexedStore = Pick<
  Store,
  "listCodes" | "readEvent" | "readPool" | "readPublished" | "onChange" | "foreignVersion"
>;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The published sums of all events by territory and year, in memory. An event is read again after it changed, and all of
 * them after another process wrote to the storage.
 */
export function createEventIndex(store: IndexedStore, clock: () => number) {
  const tree = createTerritoryTree();
  const events = new Map<string, IndexedEvent>();
  const demonstrations = new Map<string, Demonstration>();
  const rollups = new Map<string, VersionedRollup>();
  const foreign = new Map<string, Map<string, IndexedEvent>>();
  /** Undefined after any change of `events`. */
  let current: readonly CurrentEvent[] | undefined;
  const agenda = createAgendaIndex();
  const changed = new Set<string>();
  let loading: Promise<Loading> | undefined;
  let isLoaded = false;
  let refreshing: Promise<void> | undefined;
  let isStopped = false;
  let refreshedAtMs = 0;
  let foreignVersion = 0;
  /** When the last reading of all changes began. */
  let completeAtMs = 0;

  store.onChange((code) => changed.add(code));

  /** Most batches leave what is announced of an event as it is, and with it everything written of the agenda. */
  function changeAgenda(before?: IndexedEvent, after?: IndexedEvent): void {
    if (after && before?.agenda && isSame(before.agenda, after.agenda)) {
      after.agenda = before.agenda;
      return;
    }
    if (before?.agenda) agenda.remove(before.agenda);
    if (after?.agenda) agenda.add(after.agenda);
  }

  async function readAgain(code: string, territories: Territories): Promise<void> {
    const event = await store.readEvent(code);
    const published = event && (await store.readPublished(code));
    const pool = event ? undefined : await store.readPool(code);
    const before = events.get(code);
    const ofEvent =
      published && !event.isDemonstration ? indexEvent(event, published, territories) : undefined;
    const after = pool ? indexEvent(pool.event, pool.published, territories, true) : ofEvent;
    if (event?.isDemonstration) demonstrations.set(code, { code, name: event.name });
    else demonstrations.delete(code);
    // Most changes only wait for a batch, and leave everything as it is.
    if (before && after && isSame(before, after)) return;
    current = undefined;
    if (before) tree.remove(before);
    changeAgenda(before, after);
    events.delete(code);
    if (!after) return;
    tree.add(after);
    events.set(code, after);
  }

  /** Reads the events again that have changed until now, a group at a time. */
  async function readChanged(): Promise<void> {
    const startedAtMs = clock();
    for await (const codes of inGroups([...changed], eventsPerStep)) {
      const territories = await loadTerritories();
      for (const code of codes) {
        if (isStopped) return;
        changed.delete(code);
        try {
          await readAgain(code, territories);
        } catch (error) {
          changed.add(code);
          throw error;
        }
      }
    }
    completeAtMs = startedAtMs;
  }

  async function refresh(): Promise<void> {
    const version = store.foreignVersion();
    if (version !== foreignVersion) {
      const codes = await store.listCodes();
      // New events first, since their organisers look for them now.
      for (const code of codes) if (!events.has(code)) changed.add(code);
      for (const code of [...codes, ...events.keys()]) changed.add(code);
      foreignVersion = version;
    }
    const isQuick = changed.size <= eventsPerStep;
    refreshing ??= readChanged().finally(() => (refreshing = undefined));
    // A few changes are waited for. Many are read in the background, and the answer is the state before them.
    if (isQuick || Math.abs(clock() - completeAtMs) > maxStaleMs) await refreshing;
    else refreshing.catch(() => undefined);
  }

  async function startLoading(): Promise<Loading> {
    foreignVersion = store.foreignVersion();
    const codes = await store.listCodes();
    for (const code of codes) changed.add(code);
    refreshedAtMs = clock();
    const isQuick = codes.length <= maxEventsWaitedFor;
    const reading = (isQuick ? readChanged() : sleep(readAfterMs).then(readChanged)).then(() => {
      isLoaded = true;
    });
    // The next request tries again.
    reading.catch(() => (loading = undefined));
    return { reading, isQuick };
  }

  function load(): Promise<Loading> {
    loading ??= startLoading().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  /** Reads what has changed. Returns false while the first reading of many events goes on. */
  async function fresh(): Promise<boolean> {
    const { reading, isQuick } = await load();
    if (isQuick) await reading;
    if (!isLoaded) return false;
    if (Math.abs(clock() - refreshedAtMs) < maxAgeMs) return true;
    refreshedAtMs = clock();
    await refresh();
    return true;
  }

  return {
    /** Reads all events once. */
    async load(): Promise<void> {
      const { reading } = await load();
      await reading;
    },

    /** Ends a reading in progress. The storage may be closed after it. */
    async stop(): Promise<void> {
      isStopped = true;
      const started = await loading?.catch(() => undefined);
      await Promise.allSettled([started?.reading, refreshing]);
    },

    /**
     * Replaces the events of another server, by their codes, a group at a time. They count in the sums, and are in no list
     * of events.
     */
    async replaceForeign(host: string, states: ForeignStates): Promise<void> {
      const territories = await loadTerritories();
      const known = foreign.get(host) ?? new Map<string, IndexedEvent>();
      foreign.set(host, known);
      const all = [...new Set([...known.keys(), ...states.keys()])];
      for await (const codes of inGroups(all, foreignPerStep)) {
        for (const code of codes) {
          const before = known.get(code);
          const state = states.get(code);
          const after = state && indexSums(state.event, state.published, territories, state.isPool);
          if (before && after && isSame(before, after)) continue;
          if (before) tree.remove(before);
          if (after) tree.add(after);
          if (after) known.set(code, after);
          else known.delete(code);
        }
      }
    },

    /** Those found so far, while the first reading goes on. */
    async demonstrations(): Promise<readonly Demonstration[]> {
      await fresh();
      return [...demonstrations.values()];
    },

    /**
     * Of the events that take contributions and that the roll-ups list, the few that close first, in that order. An event
     * without published figures stays as hard to find as its code.
     */
    async current(): Promise<readonly CurrentEvent[]> {
      await fresh();
      current ??= firstToClose(events.values());
      return current;
    },

    /** The announced events of all territories, by first day. `version` changes with them. */
    async agenda(): Promise<{ events: readonly AgendaEvent[]; version: string }> {
      await fresh();
      return agenda.read();
    },

    /**
     * `codes` have to be complete. The default year is the last with events there, else the current one. The version
     * changes with the roll-up. Undefined while the first reading of many events goes on: a part of a sum would mislead.
     */
    async rollup(
      territories: Territories,
      codes: TerritoryCodes,
      askedYear?: number,
    ): Promise<VersionedRollup | undefined> {
      if (!(await fresh())) return;
      const nodes = tree.nodesOf(codes);
      const year = askedYear ?? yearsOf(nodes).at(-1) ?? new Date(clock()).getUTCFullYear();
      const version = String(Math.max(0, ...nodes.map(({ changedAt }) => changedAt)));
      const key = JSON.stringify([year, codes]);
      const known = rollups.get(key);
      if (known?.version === version) return known;
      const made = { rollup: computeRollup(tree, territories, codes, year), version };
      rollups.delete(key);
      rollups.set(key, made);
      const oldest = rollups.keys().next().value;
      if (rollups.size > maxRollups && oldest !== undefined) rollups.delete(oldest);
      return made;
    },
  };
}

export type EventIndex = ReturnType<typeof createEventIndex>;
