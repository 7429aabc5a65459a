import { setTimeout as sleep } from "node:timers/promises";
import { inGroups } from "../pace/in-groups.ts";
import type { Store } from "../storage/store.ts";

/** Sums over thousands of events may be a second old, or a little older while many of them change. */
const maxAgeMs = 1000;
/** An answer is never older than this, even if many events have to be read again for it. */
const maxStaleMs = 10_000;
/** Reading thousands of events takes a while, so other work is done after each of these groups. */
const eventsPerStep = 10;
/** A first reading of more events takes seconds. Requests are answered meanwhile. */
const maxEventsWaitedFor = 500;
/** Such a reading starts after this time, so that the request that caused it is answered before it. */
const readAfterMs = 250;

/** `reading` ends once every event was read. */
type Loading = { reading: Promise<void>; isQuick: boolean };

type Options = {
  store: Pick<Store, "listCodes" | "onChange" | "foreignVersion">;
  clock: () => number;
  /** Those read before, by their codes. */
  known: ReadonlyMap<string, unknown>;
  read: (code: string) => Promise<void>;
};

/** Has every event read once, then those that changed, and all of them after another process wrote to the storage. */
export class ChangedEvents {
  readonly #options: Options;
  readonly #changed = new Set<string>();
  #loading: Promise<Loading> | undefined;
  #isLoaded = false;
  #refreshing: Promise<void> | undefined;
  #isStopped = false;
  #refreshedAtMs = 0;
  #foreignVersion = 0;
  /** When the last reading of all changes began. */
  #completeAtMs = 0;

  constructor(options: Options) {
    this.#options = options;
    options.store.onChange((code) => this.#changed.add(code));
  }

  /** Reads all events once. */
  async load(): Promise<void> {
    const { reading } = await this.#load();
    await reading;
  }

  /** Reads what has changed. Returns false while the first reading of many events goes on. */
  async refresh(): Promise<boolean> {
    const { reading, isQuick } = await this.#load();
    if (isQuick) await reading;
    if (!this.#isLoaded) return false;
    const nowMs = this.#options.clock();
    if (Math.abs(nowMs - this.#refreshedAtMs) < maxAgeMs) return true;
    this.#refreshedAtMs = nowMs;
    await this.#readWhatChanged();
    return true;
  }

  /** Ends a reading in progress. The storage may be closed after it. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const started = await this.#loading?.catch(() => undefined);
    await Promise.allSettled([started?.reading, this.#refreshing]);
  }

  #load(): Promise<Loading> {
    this.#loading ??= this.#startLoading().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #startLoading(): Promise<Loading> {
    const { store, clock } = this.#options;
    this.#foreignVersion = store.foreignVersion();
    const codes = await store.listCodes();
    for (const code of codes) this.#changed.add(code);
    this.#refreshedAtMs = clock();
    const isQuick = codes.length <= maxEventsWaitedFor;
    const reading = this.#readFirst(isQuick ? 0 : readAfterMs);
    // The next request tries again.
    reading.catch(() => (this.#loading = undefined));
    return { reading, isQuick };
  }

  async #readFirst(afterMs: number): Promise<void> {
    if (afterMs > 0) await sleep(afterMs);
    await this.#readInGroups();
    this.#isLoaded = true;
  }

  /** A few changes are waited for. Many are read in the background, and the answer is the state before them. */
  async #readWhatChanged(): Promise<void> {
    await this.#noteForeignChanges();
    const isQuick = this.#changed.size <= eventsPerStep;
    this.#refreshing ??= this.#readInGroups().finally(() => (this.#refreshing = undefined));
    const isTooOld = Math.abs(this.#options.clock() - this.#completeAtMs) > maxStaleMs;
    if (isQuick || isTooOld) await this.#refreshing;
    else this.#refreshing.catch(() => undefined);
  }

  async #noteForeignChanges(): Promise<void> {
    const { store, known } = this.#options;
    const version = store.foreignVersion();
    if (version === this.#foreignVersion) return;
    const codes = await store.listCodes();
    // New events first, since their organisers look for them now.
    for (const code of codes) if (!known.has(code)) this.#changed.add(code);
    for (const code of [...codes, ...known.keys()]) this.#changed.add(code);
    this.#foreignVersion = version;
  }

  /** Reads the events again that have changed until now, a group at a time. */
  async #readInGroups(): Promise<void> {
    const startedAtMs = this.#options.clock();
    for await (const codes of inGroups([...this.#changed], eventsPerStep)) {
      for (const code of codes) {
        if (this.#isStopped) return;
        this.#changed.delete(code);
        try {
          await this.#options.read(code);
        } catch (error) {
          this.#changed.add(code);
          throw error;
        }
      }
    }
    this.#completeAtMs = startedAtMs;
  }
}
