import { setImmediate } from "node:timers/promises";
import type { StoreContext } from "./context.ts";
import { firstKey, keyAfterPart, readPart } from "./contributions.ts";
import { type Connection, type Query, StorageUnavailable } from "./database.ts";
import { lockEvent, readCodes, saveEvent, stateOf } from "./events.ts";
import { look } from "./look.ts";

/** An event publishes at most once in this time. */
const minIntervalMs = 1000;
/** Events published in one transaction, and contributions read in it before the rest waits for the next one. */
const maxEvents = 10;
export const maxRows = 1000;
/** What a process left that was killed, or that did not announce a change, is found after this time. */
const searchEveryMs = 10_000;

type Options = StoreContext & {
  /** Whether this process publishes the event, rather than another one of the same database. */
  isPublisher: (query: Query, code: string) => Promise<boolean>;
};

/** When an event was last published, and the key from which the next batch is read. In memory only: the database stores no time. */
type Pace = { atMs: number; from: Uint8Array };

/** Publishes events that have changed, each at most once a second. */
export class Publisher {
  readonly #options: Options;
  readonly #changed = new Set<string>();
  readonly #paces = new Map<string, Pace>();
  #publishing: Promise<void> | undefined;
  #searchedAtMs: number | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Contributions of these events have changed: `publishDue` publishes them. */
  note(codes: Iterable<string>): void {
    for (const code of codes) this.#changed.add(code);
  }

  /** Publishes all events that are due, also what changes meanwhile. To be called several times a second. */
  publishDue(): Promise<void> {
    this.#publishing ??= this.#publishAll().finally(() => (this.#publishing = undefined));
    return this.#publishing;
  }

  /** Resolves once the batches that are being published are stored, or failed. */
  async finish(): Promise<void> {
    await this.#publishing?.catch(() => undefined);
  }

  async #publishAll(): Promise<void> {
    try {
      await this.#searchIfDue();
      for (let due = this.#dueCodes(); due.length > 0; due = this.#dueCodes()) {
        await this.#publishGroup(due.slice(0, maxEvents));
        await setImmediate();
      }
    } catch (error) {
      // Writes are refused meanwhile; the next call tries again.
      if (!(error instanceof StorageUnavailable)) throw error;
    }
  }

  async #searchIfDue(): Promise<void> {
    const { clock, database } = this.#options;
    const nowMs = clock();
    if (Math.abs(nowMs - (this.#searchedAtMs ?? Number.NEGATIVE_INFINITY)) < searchEveryMs) return;
    const changed = `contribution${database.dialect.useIndex("contribution_changed")} WHERE waits = 2`;
    this.note(await readCodes(database, `id IN (SELECT event FROM ${changed})`));
    this.#searchedAtMs = nowMs;
  }

  #dueCodes(): string[] {
    const nowMs = this.#options.clock();
    return [...this.#changed].filter((code) => {
      const pace = this.#paces.get(code);
      // A clock that was set back must not silence an event.
      return !pace || nowMs >= pace.atMs + minIntervalMs || nowMs < pace.atMs;
    });
  }

  async #publishGroup(codes: readonly string[]): Promise<void> {
    const { database, clock, notify } = this.#options;
    const nowMs = clock();
    for (const code of codes) this.#changed.delete(code);
    // Those that are left are due as before.
    const left = new Set(codes);
    try {
      const published = await database.transaction((db) => this.#publishSome(db, codes, nowMs));
      for (const { code, next } of published) {
        left.delete(code);
        this.#paces.set(code, { atMs: nowMs, from: next ?? firstKey });
        if (next) this.#changed.add(code);
      }
      notify(published.filter(({ isChanged }) => isChanged).map(({ code }) => code));
    } finally {
      for (const code of left) this.#changed.add(code);
    }
  }

  /** Publishes the first of these events. */
  async #publishSome(db: Connection, codes: readonly string[], nowMs: number) {
    const published = [];
    let read = 0;
    for (const code of codes) {
      if (read >= maxRows) break;
      const part = await this.#publishEvent(db, code, nowMs);
      read += part.read;
      published.push({ code, ...part });
    }
    return published;
  }

  async #publishEvent(db: Connection, code: string, nowMs: number) {
    const nothing = { read: 0, next: undefined, isChanged: false };
    if (!(await this.#options.isPublisher(db.query, code))) return nothing;
    const record = await lockEvent(db, code, "publish");
    // What has changed while people are voided is published after that.
    if (!record || record.erasedOn !== null || record.voiding) return nothing;
    const isOpen = stateOf(record, nowMs) === "open";
    // The clock was set back over midnight.
    if (isOpen) record.isSettled = false;
    const isLive = isOpen && record.event.publication === "live";
    const from = isLive ? (this.#paces.get(code)?.from ?? firstKey) : firstKey;
    const part = { eventId: record.id, from, maxRows };
    const rows = await readPart(db, isLive ? "waiting" : "changed", part);
    const isChanged = await look(db, { record, rows, batch: isLive ? "next" : "none", nowMs });
    if (isChanged) await saveEvent(db.query, record);
    return { read: rows.length, next: keyAfterPart(rows, maxRows), isChanged };
  }
}
