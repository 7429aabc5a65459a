import type { QueueStorage } from "./desk-queue.ts";
import { createMemoryStorage } from "./memory-storage.ts";

/** The browser's storage, or where that is switched off one that lasts as long as the page. */
export function findStorage(): { storage: QueueStorage; isKept: boolean } {
  try {
    return { storage: localStorage, isKept: true };
  } catch {
    // A browser that refuses storage throws when it is only touched.
    return { storage: createMemoryStorage(), isKept: false };
  }
}
