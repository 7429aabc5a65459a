import type { QueueStorage } from "./desk-queue.ts";
import { createMemoryStorage } from "./memory-storage.ts";

/** The browser's storage or, if it is disabled, a storage that lasts as long as the page. */
export function findStorage(): { storage: QueueStorage; isPersistent: boolean } {
  try {
    return { storage: localStorage, isPersistent: true };
  } catch {
    // A browser that blocks storage throws as soon as the property is read.
    return { storage: createMemoryStorage(), isPersistent: false };
  }
}
