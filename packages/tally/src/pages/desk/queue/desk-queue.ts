import { type DeskCount, deskCountSchema, type DeskEntry } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

export type QueueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export type OwnEntry = {
  count: DeskCount;
  /** The time of the entry. It is stored only on this device and never sent. */
  atMs: number;
  /** Whether the tally acknowledged the entry. */
  isSent: boolean;
  /** Whether the entry was undone here. It is removed once the tally acknowledges the undo. */
  isUndone: boolean;
};

/** The tally's limit of entries in one request. */
const batchSize = 100;

const storedSchema = z.object({ atMs: z.number(), count: deskCountSchema });

/** Parses a stored value. Returns undefined for invalid data, such as that of other software or an older version. */
export function readStored<T>(text: string | null, schema: z.ZodMiniType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? "null")).data;
  } catch {
    return;
  }
}

/**
 * The queue of entries that this device made at an event's desk. Each fact about an entry (made, sent, undone) has its
 * own key, which is written once and never overwritten, so that two tabs cannot overwrite each other's changes. The
 * entry's random id makes a retry idempotent.
 */
export function createDeskQueue(storage: QueueStorage, code: string) {
  const prefix = `digital-cleanup.desk.${code}`;
  const toKey = (fact: "made" | "sent" | "undone", id: string) => `${prefix}.${fact}.${id}`;
  let lastAtMs = 0;
  // All entries of a day are read at each tap, so the result of parsing each text is cached.
  const parsed = new Map<string, z.infer<typeof storedSchema> | undefined>();

  const idsWith = (fact: "made" | "undone"): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
      .filter((key) => key.startsWith(toKey(fact, "")))
      .map((key) => key.slice(toKey(fact, "").length));

  const readMade = (text: string) => {
    if (!parsed.has(text)) parsed.set(text, readStored(text, storedSchema));
    return parsed.get(text);
  };

  const forget = (id: string): void => {
    for (const fact of ["made", "sent", "undone"] as const) storage.removeItem(toKey(fact, id));
  };

  const markSent = (id: string): void => {
    try {
      storage.setItem(toKey("sent", id), "");
    } catch {
      // The storage is full. The entry is removed, because it would otherwise be sent forever.
      forget(id);
    }
  };

  /** All entries of this device, oldest first. */
  const entries = (): OwnEntry[] =>
    idsWith("made")
      .flatMap((id) => {
        const made = readMade(storage.getItem(toKey("made", id)) ?? "");
        if (!made) return [];
        const isSent = storage.getItem(toKey("sent", id)) !== null;
        return [{ ...made, isSent, isUndone: storage.getItem(toKey("undone", id)) !== null }];
      })
      .toSorted((one, next) => one.atMs - next.atMs);

  /**
   * Unacknowledged entries and undos, in the order to send. The undo of an unacknowledged entry is sent as well, because
   * the tally may have received the entry although its response was lost.
   */
  function waiting(): DeskEntry[] {
    const undone = idsWith("undone").map((id) => ({ id, kind: "undo" }) as const);
    const unsent = entries().filter(({ isSent, isUndone }) => !isSent && !isUndone);
    return [...unsent.map(({ count }) => count), ...undone];
  }

  return {
    entries,

    /** Stores an entry. Throws if the storage is full; the entry is then not counted. */
    add(count: DeskCount, nowMs: number): void {
      lastAtMs = Math.max(nowMs, lastAtMs + 1);
      storage.setItem(toKey("made", count.id), JSON.stringify({ atMs: lastAtMs, count }));
    },

    /** Undoes an entry, whether or not it was sent. */
    undo: (id: string): void => storage.setItem(toKey("undone", id), ""),

    waiting,
    nextBatch: (): DeskEntry[] => waiting().slice(0, batchSize),

    acknowledge(batch: readonly DeskEntry[]): void {
      for (const { id, kind } of batch) {
        if (kind === "undo") forget(id);
        // Another tab may have undone and removed the entry in the meantime.
        else if (storage.getItem(toKey("made", id))) markSent(id);
      }
    },

    /** Removes sent entries made before `timeMs`, which can then no longer be undone here. */
    forgetSentBefore(timeMs: number): void {
      for (const { count, atMs, isSent, isUndone } of entries()) {
        if (isSent && !isUndone && atMs < timeMs) forget(count.id);
      }
    },
  };
}

export type DeskQueue = ReturnType<typeof createDeskQueue>;

/** A storage in memory, for browsers that block theirs. It lasts as long as the page. */
export function createMemoryStorage(): QueueStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}
