import { type DeskCount, deskCountSchema, type DeskEntry } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

export type QueueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** An entry made on this device. */
export type OwnEntry = {
  count: DeskCount;
  /** When it was made: only this device knows. */
  atMs: number;
  /** The tally said that it has it. */
  isSent: boolean;
  /** Taken back here; it goes as soon as the tally said that it knows. */
  isUndone: boolean;
};

/** A tally takes so many entries in one message. */
const batchSize = 100;

const keptSchema = z.object({ atMs: z.number(), count: deskCountSchema });

/** What stands under a key. Undefined where somebody else wrote it, or an older version of this page. */
export function readKept<T>(text: string | null, schema: z.ZodMiniType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? "null")).data;
  } catch {
    // Not even JSON.
    return;
  }
}

/**
 * What a device counted at an event's desk. Each fact about an entry (made, sent, undone) has a key of its own that
 * is written once and never rewritten, so two tabs cannot undo each other's writing. The entry's random id makes
 * sending it again harmless.
 */
export function createDeskQueue(storage: QueueStorage, code: string) {
  const prefix = `digital-cleanup.desk.${code}`;
  const keyOf = (fact: "made" | "sent" | "undone", id: string) => `${prefix}.${fact}.${id}`;
  let lastAtMs = 0;
  // A day's entries are read at each tap: each text is checked once.
  const checked = new Map<string, z.infer<typeof keptSchema> | undefined>();

  const idsOf = (fact: "made" | "undone"): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
      .filter((key) => key.startsWith(keyOf(fact, "")))
      .map((key) => key.slice(keyOf(fact, "").length));

  const readMade = (text: string) => {
    if (!checked.has(text)) checked.set(text, readKept(text, keptSchema));
    return checked.get(text);
  };

  const forget = (id: string): void => {
    for (const fact of ["made", "sent", "undone"] as const) storage.removeItem(keyOf(fact, id));
  };

  const markSent = (id: string): void => {
    try {
      storage.setItem(keyOf("sent", id), "");
    } catch {
      // The storage is full. It is better to forget the entry than to send it for ever.
      forget(id);
    }
  };

  /** Everything of this device, oldest first. */
  const entries = (): OwnEntry[] =>
    idsOf("made")
      .flatMap((id) => {
        const kept = readMade(storage.getItem(keyOf("made", id)) ?? "");
        if (!kept) return [];
        const isSent = storage.getItem(keyOf("sent", id)) !== null;
        return [{ ...kept, isSent, isUndone: storage.getItem(keyOf("undone", id)) !== null }];
      })
      .toSorted((one, next) => one.atMs - next.atMs);

  /** What the tally does not know yet, in order. What was taken back is told even if it never left: it may have. */
  function waiting(): DeskEntry[] {
    const undone = idsOf("undone").map((id) => ({ id, kind: "undo" }) as const);
    const unsent = entries().filter(({ isSent, isUndone }) => !isSent && !isUndone);
    return [...unsent.map(({ count }) => count), ...undone];
  }

  return {
    entries,

    /** Writes an entry down. Throws where the storage is full: it is not counted then. */
    add(count: DeskCount, nowMs: number): void {
      lastAtMs = Math.max(nowMs, lastAtMs + 1);
      storage.setItem(keyOf("made", count.id), JSON.stringify({ atMs: lastAtMs, count }));
    },

    /** Takes an entry back, whether it was sent, is being sent or was not. */
    undo: (id: string): void => storage.setItem(keyOf("undone", id), ""),

    waiting,
    nextBatch: (): DeskEntry[] => waiting().slice(0, batchSize),

    /** The tally answered that it keeps these. */
    acknowledge(batch: readonly DeskEntry[]): void {
      for (const { id, kind } of batch) {
        if (kind === "undo") forget(id);
        // Another tab may have undone and forgotten it meanwhile.
        else if (storage.getItem(keyOf("made", id))) markSent(id);
      }
    },

    /** Forgets what was sent before `timeMs`: it can then no longer be undone here. */
    forgetSentBefore(timeMs: number): void {
      for (const { count, atMs, isSent, isUndone } of entries()) {
        if (isSent && !isUndone && atMs < timeMs) forget(count.id);
      }
    },
  };
}

export type DeskQueue = ReturnType<typeof createDeskQueue>;
