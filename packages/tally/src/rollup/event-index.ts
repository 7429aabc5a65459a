import type { Event, Rollup, TerritoryCodes } from "@digital-cleanup/challenge";
import { inGroups } from "../pace/in-groups.ts";
import type { Store } from "../storage/store.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import type { Territories } from "../territories/territories.ts";
import type { AgendaEvent } from "../agenda/agenda-event.ts";
import { createAgendaIndex } from "../agenda/agenda-index.ts";
import { ChangedEvents } from "./changed-events.ts";
import type { ForeignStates } from "./foreign-state.ts";
import { computeRollup, yearsOf } from "./compute-rollup.ts";
import { type CurrentEvent, firstToClose } from "./first-to-close.ts";
import { type IndexedEvent, indexEvent, indexSums } from "./indexed-event.ts";
import { createTerritoryTree } from "./territory-tree.ts";

/** The events of other servers are in memory already. Other work is done after each of these groups. */
const foreignPerStep = 100;
/** Roll-ups kept in memory. */
const maxRollups = 200;

export type VersionedRollup = { rollup: Rollup; version: string };
type Demonstration = Pick<Event, "code" | "name">;
type IndexedStore = Pick<
  Store,
  "listCodes" | "readEvent" | "readPublished" | "onChange" | "foreignVersion"
>;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The published sums of all events by territory and year, in memory. */
export class EventIndex {
  readonly #store: IndexedStore;
  readonly #clock: () => number;
  readonly #changes: ChangedEvents;
  readonly #tree = createTerritoryTree();
  readonly #agenda = createAgendaIndex();
  readonly #events = new Map<string, IndexedEvent>();
  readonly #demonstrations = new Map<string, Demonstration>();
  readonly #foreign = new Map<string, Map<string, IndexedEvent>>();
  readonly #rollups = new Map<string, VersionedRollup>();
  /** Undefined after any change of `#events`. */
  #current: readonly CurrentEvent[] | undefined;

  constructor(store: IndexedStore, clock: () => number) {
    this.#store = store;
    this.#clock = clock;
    const read = (code: string) => this.#readAgain(code);
    this.#changes = new ChangedEvents({ store, clock, known: this.#events, read });
  }

  /** Reads all events once. */
  load(): Promise<void> {
    return this.#changes.load();
  }

  /** Ends a reading in progress. The storage may be closed after it. */
  stop(): Promise<void> {
    return this.#changes.stop();
  }

  /**
   * Replaces the events of another server, by their codes, a group at a time. They count in the sums, and are in no list
   * of events.
   */
  async replaceForeign(host: string, states: ForeignStates): Promise<void> {
    const territories = await loadTerritories();
    const known = this.#foreign.get(host) ?? new Map<string, IndexedEvent>();
    this.#foreign.set(host, known);
    const all = [...new Set([...known.keys(), ...states.keys()])];
    for await (const codes of inGroups(all, foreignPerStep)) {
      for (const code of codes) {
        const before = known.get(code);
        const state = states.get(code);
        const after = state && indexSums(state.event, state.published, territories);
        if (before && after && isSame(before, after)) continue;
        if (before) this.#tree.remove(before);
        if (after) this.#tree.add(after);
        if (after) known.set(code, after);
        else known.delete(code);
      }
    }
  }

  /** Those found so far, while the first reading goes on. */
  async demonstrations(): Promise<readonly Demonstration[]> {
    await this.#changes.refresh();
    return [...this.#demonstrations.values()];
  }

  /**
   * Of the events that take contributions and that the roll-ups list, the few that close first, in that order. An event
   * without published figures stays as hard to find as its code.
   */
  async current(): Promise<readonly CurrentEvent[]> {
    await this.#changes.refresh();
    this.#current ??= firstToClose(this.#events.values());
    return this.#current;
  }

  /** The announced events of all territories, by first day. `version` changes with them. */
  async agenda(): Promise<{ events: readonly AgendaEvent[]; version: string }> {
    await this.#changes.refresh();
    return this.#agenda.read();
  }

  /**
   * `codes` have to be complete. The default year is the last with events there, else the current one. The version
   * changes with the roll-up. Undefined while the first reading of many events goes on: a part of a sum would mislead.
   */
  async rollup(
    territories: Territories,
    codes: TerritoryCodes,
    askedYear?: number,
  ): Promise<VersionedRollup | undefined> {
    if (!(await this.#changes.refresh())) return;
    const nodes = this.#tree.nodesOf(codes);
    const year = askedYear ?? yearsOf(nodes).at(-1) ?? new Date(this.#clock()).getUTCFullYear();
    const version = String(Math.max(0, ...nodes.map(({ changedAt }) => changedAt)));
    const key = JSON.stringify([year, codes]);
    const known = this.#rollups.get(key);
    if (known?.version === version) return known;
    const made = { rollup: computeRollup(this.#tree, territories, codes, year), version };
    this.#keepRollup(key, made);
    return made;
  }

  #keepRollup(key: string, rollup: VersionedRollup): void {
    this.#rollups.delete(key);
    this.#rollups.set(key, rollup);
    const oldest = this.#rollups.keys().next().value;
    if (this.#rollups.size > maxRollups && oldest !== undefined) this.#rollups.delete(oldest);
  }

  async #readAgain(code: string): Promise<void> {
    const event = await this.#store.readEvent(code);
    if (event?.isDemonstration) this.#demonstrations.set(code, { code, name: event.name });
    else this.#demonstrations.delete(code);
    this.#replace(code, await this.#read(code, event));
  }

  /** Undefined if nothing of it counts. */
  async #read(code: string, event: Event | undefined): Promise<IndexedEvent | undefined> {
    const territories = await loadTerritories();
    const published = event && (await this.#store.readPublished(code));
    if (!published || event.isDemonstration) return;
    return indexEvent(event, published, territories);
  }

  #replace(code: string, after: IndexedEvent | undefined): void {
    const before = this.#events.get(code);
    // Most changes only wait for a batch, and leave everything as it is.
    if (before && after && isSame(before, after)) return;
    this.#current = undefined;
    if (before) this.#tree.remove(before);
    this.#changeAgenda(before, after);
    this.#events.delete(code);
    if (!after) return;
    this.#tree.add(after);
    this.#events.set(code, after);
  }

  /** Most batches leave what is announced of an event as it is, and with it everything written of the agenda. */
  #changeAgenda(before?: IndexedEvent, after?: IndexedEvent): void {
    if (after && before?.agenda && isSame(before.agenda, after.agenda)) {
      after.agenda = before.agenda;
      return;
    }
    if (before?.agenda) this.#agenda.remove(before.agenda);
    if (after?.agenda) this.#agenda.add(after.agenda);
  }
}
