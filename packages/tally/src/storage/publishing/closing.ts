import type { StoreAccess } from "../store-access.ts";
import { type ClosingPart, firstPart } from "../transaction.ts";

/**
 * Closes events of which so much waits that one group of writes cannot publish it: in parts, each a batch of its own, with
 * other writes in between. A process that stops meanwhile leaves the event unsettled, and the next one goes on.
 */
export function createClosing({ run }: Pick<StoreAccess, "run">) {
  const closing = new Map<string, Promise<void>>();

  const closePart = (code: string, part: ClosingPart): Promise<ClosingPart | undefined> =>
    run((transaction) => {
      const record = transaction.find(code);
      const next = record && transaction.closePart(record, part);
      return () => next;
    });

  async function closeAll(code: string, signal: AbortSignal | undefined): Promise<void> {
    let part: ClosingPart | undefined = firstPart;
    while (part) {
      if (signal?.aborted) return;
      part = await closePart(code, part);
    }
  }

  return {
    /** Resolves once the close of an event is complete; at once if none is due. */
    finish(code: string, signal?: AbortSignal): Promise<void> {
      const known = closing.get(code);
      if (known) return known;
      const closed = closeAll(code, signal).finally(() => closing.delete(code));
      closing.set(code, closed);
      return closed;
    },
  };
}

export type Closing = ReturnType<typeof createClosing>;
