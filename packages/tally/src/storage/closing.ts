import type { StoreContext } from "./context.ts";
import { firstKey, keyAfterPart, readPart } from "./contributions.ts";
import { isClosingDue, lockEvent, saveEvent } from "./events.ts";
import { look } from "./look.ts";
import { maxRows } from "./publisher.ts";

/**
 * A part of a close: the key from which it reads. What the parts of the first round keep back, such as a figure that fewer
 * than K of one part have, is read again in the last round.
 */
type Part = { from: Uint8Array; isLastRound: boolean };

/** Publishes what waits at the close of an event. */
export class Closing {
  readonly #context: StoreContext;
  readonly #finishVoiding: (code: string, signal?: AbortSignal) => Promise<void>;
  readonly #closing = new Map<string, Promise<void>>();

  constructor(
    context: StoreContext,
    finishVoiding: (code: string, signal?: AbortSignal) => Promise<void>,
  ) {
    this.#context = context;
    this.#finishVoiding = finishVoiding;
  }

  /**
   * Resolves once the close of an event is complete; at once if none is due. Other writes are stored between its parts. A
   * process that stops meanwhile leaves the event unsettled, and the next one begins with what still waits.
   */
  finish(code: string, signal?: AbortSignal): Promise<void> {
    const known = this.#closing.get(code);
    if (known) return known;
    const closed = this.#closeAll(code, signal).finally(() => this.#closing.delete(code));
    this.#closing.set(code, closed);
    return closed;
  }

  async #closeAll(code: string, signal: AbortSignal | undefined): Promise<void> {
    await this.#finishVoiding(code, signal);
    let part: Part | undefined = { from: firstKey, isLastRound: false };
    while (part) {
      if (signal?.aborted) return;
      part = await this.#closePart(code, part);
      this.#context.notify([code]);
    }
  }

  /** Publishes one part. Returns the next one; undefined once the close is complete. */
  #closePart(code: string, { from, isLastRound }: Part): Promise<Part | undefined> {
    const { database, numbering, clock } = this.#context;
    return database.transaction(async (query) => {
      const nowMs = clock();
      const record = await lockEvent(query, database.dialect, code, "publish");
      if (!record || record.voiding || !isClosingDue(record, nowMs)) return;
      const part = { eventId: record.id, from, maxRows };
      const tables = { query, dialect: database.dialect, numbering };
      const rows = await readPart(tables, "waiting", part);
      const next = keyAfterPart(rows, maxRows);
      const isLast = isLastRound || (from === firstKey && !next);
      record.isSettled = isLast && !next;
      await look(tables, { record, rows, batch: isLast ? "last" : "next", nowMs });
      await saveEvent(query, record);
      if (next) return { from: next, isLastRound };
      return isLast ? undefined : { from: firstKey, isLastRound: true };
    });
  }
}
