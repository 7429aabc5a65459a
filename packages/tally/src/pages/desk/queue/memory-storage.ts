import type { QueueStorage } from "./desk-queue.ts";

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
