import { join } from "node:path";
import type { Event } from "@digital-cleanup/challenge";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { secretOf } from "../../test/support/samples.ts";
import { event, totals } from "../sample.ts";

// PostgreSQL reads anew what a group needs for each of its operations.
const eventsPerStep = 20;

/** Opens the store of a data folder to fill it. Its commits need not survive a power cut. */
export function openStoreToFill(data: string, clock: () => number): Store {
  const database = openDatabase(join(data, "tally.sqlite"));
  database.exec("PRAGMA synchronous = OFF");
  return createSqliteStore(database, clock);
}

/** The same with a clock that moves on with `step`, so that batches need not wait for seconds. */
export function openSteppedStore(data: string): { store: Store; step: () => void } {
  let nowMs = Date.now() - 86_400_000;
  const store = openStoreToFill(data, () => nowMs);
  return { store, step: () => void (nowMs += 1100) };
}

/** Creates many events in shared commits. */
export async function createEvents(store: Store, events: readonly Event[]): Promise<void> {
  for (let first = 0; first < events.length; first += eventsPerStep) {
    const group = events.slice(first, first + eventsPerStep);
    await Promise.all(group.map((one) => store.createEvent(one)));
  }
}

/** Sends the contributions of `count` people from `first` on to the sample event at once. */
export async function contributeAtOnce(store: Store, first: number, count: number): Promise<void> {
  const changes = Array.from({ length: count }, (_, person) =>
    store.change(event.code, contributionKey(event.code, secretOf(first + person)), {
      seq: 1,
      totals,
    }),
  );
  await Promise.all(changes);
}
