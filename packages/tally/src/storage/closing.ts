import type { StoreContext } from "./context.ts";
import { firstKey, keyAfterPart, readPart } from "./contributions.ts";
import { readDeclared } from "./declared-figures.ts";
import { changeEvent, type EventChange } from "./event-change.ts";
import { dayOf, isClosingDue, lockEvent, saveEvent, stateOf } from "./events.ts";
import { look } from "./look.ts";
import { maxRows } from "./publisher.ts";
import type { Voiding } from "./voiding.ts";

/**
 * A part of a close: the key from which it reads. What the parts of the first round keep back, such as a figure that fewer
 * than K of one part have, is read again in the last round.
 */
type Part = { from: Uint8Array; isLastRound: boolean };

/** Closes events, publishes what waits at their close, and reopens them. */
export class Closing {
  readonly #context: StoreContext;
  readonly #voiding: Voiding;
  readonly #closing = new Map<string, Promise<void>>();

  constructor(context: StoreContext, voiding: Voiding) {
    this.#context = context;
    this.#voiding = voiding;
  }

  async close(code: string): Promise<EventChange> {
    const closed = await changeEvent(this.#context, code, async ({ query }, record) => {
      if (record.closedOn !== null) return { ok: false, reason: "alreadyClosed" };
      record.closedOn = dayOf(record, this.#context.clock());
      await saveEvent(query, record);
      return { ok: true };
    });
    if (closed.ok) await this.finish(code);
    return closed;
  }

  reopen(code: string, newEndsOn?: string): Promise<EventChange> {
    return changeEvent(this.#context, code, async ({ query }, record) => {
      const nowMs = this.#context.clock();
      const endsOn = newEndsOn ?? record.event.endsOn;
      if (record.erasedOn !== null) return { ok: false, reason: "erased" };
      // An event that was closed before its first day must not end before it starts.
      if (endsOn < dayOf(record, nowMs) || endsOn < record.event.startsOn) {
        return { ok: false, reason: "ended" };
      }
      if (stateOf(record, nowMs) !== "closed") return { ok: false, reason: "notClosed" };
      const declared = await readDeclared(query, record.id);
      if (declared?.wasCountedByHand) return { ok: false, reason: "countedByHand" };
      record.closedOn = null;
      record.isSettled = false;
      record.event = { ...record.event, endsOn };
      await saveEvent(query, record);
      return { ok: true };
    });
  }

  /**
   * Resolves once the close of an event is complete; at once if none is due. Other writes are stored between its parts. A
   * process that stops meanwhile leaves the event unsettled, and the next one begins with what still waits.
   */
  readonly finish = (code: string, signal?: AbortSignal): Promise<void> => {
    const known = this.#closing.get(code);
    if (known) return known;
    const closed = this.#closeAll(code, signal).finally(() => this.#closing.delete(code));
    this.#closing.set(code, closed);
    return closed;
  };

  async #closeAll(code: string, signal: AbortSignal | undefined): Promise<void> {
    await this.#voiding.finish(code, signal);
    let part: Part | undefined = { from: firstKey, isLastRound: false };
    while (part) {
      if (signal?.aborted) return;
      part = await this.#closePart(code, part);
      this.#context.notify([code]);
    }
  }

  /** Publishes one part. Returns the next one; undefined once the close is complete. */
  #closePart(code: string, { from, isLastRound }: Part): Promise<Part | undefined> {
    const { database, clock } = this.#context;
    return database.transaction(async (db) => {
      const nowMs = clock();
      const record = await lockEvent(db, code, "publish");
      if (!record || record.voiding || !isClosingDue(record, nowMs)) return;
      const part = { eventId: record.id, from, maxRows };
      const rows = await readPart(db, "waiting", part);
      const next = keyAfterPart(rows, maxRows);
      const isLast = isLastRound || (from === firstKey && !next);
      record.isSettled = isLast && !next;
      await look(db, { record, rows, batch: isLast ? "last" : "next", nowMs });
      await saveEvent(db.query, record);
      if (next) return { from: next, isLastRound };
      return isLast ? undefined : { from: firstKey, isLastRound: true };
    });
  }
}
