import { setImmediate } from "node:timers/promises";
import {
  changeFromSums,
  type EventExport,
  type ExportedBatch,
  type ExportedDeskEntry,
  type Published,
} from "@digital-cleanup/challenge";
import { dataSetVersion } from "@digital-cleanup/footprint";
import { licence } from "../open-data/licence.ts";
import type { StoredDeskEntry } from "../storage/desk.ts";
import { readFrom } from "../publication/public-sums.ts";
import { readExported } from "./read-exported.ts";
import { StorageUnavailable } from "../storage/database.ts";
import type { Batch } from "../storage/batches.ts";
import type { Store } from "../storage/store.ts";

const maxAttempts = 5;
const batchesPerStep = 100;

/** Whether batches and desk entries that were read between two states belong to both. */
const isUnchanged = (one: Published, next: Published): boolean =>
  one.batch === next.batch && JSON.stringify(one.collected) === JSON.stringify(next.collected);

/** Everything that an event has published, from one moment; undefined if there is none. */
export async function collectExport(store: Store, code: string): Promise<EventExport | undefined> {
  const first = await readExported(store, code);
  if (!first) return;
  const { event } = first;
  let before = first.published;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const batches = await collectBatches(store, code);
    const desk = await store.desk.entries(code);
    const ceilingChanges = await store.organisers.ceilingChanges(code);
    const published = (await readExported(store, code))?.published;
    if (!published) return;
    if (isUnchanged(before, published)) {
      return {
        schema: 2,
        licence,
        emissionDataSet: dataSetVersion,
        event,
        published,
        batches,
        desk: desk.map(exportedEntry),
        ceilingChanges,
      };
    }
    before = published;
  }
  throw new StorageUnavailable("the event changes faster than it can be read");
}

/** Collects thousands of batches in groups, so that other work is done after each of them. */
async function collectBatches(store: Store, code: string): Promise<ExportedBatch[]> {
  const collected: ExportedBatch[] = [];
  for (;;) {
    const batches = await store.batches(code, collected.at(-1)?.n, batchesPerStep);
    collected.push(...batches.map(exportedBatch));
    if (batches.length < batchesPerStep) return collected;
    await setImmediate();
  }
}

const exportedBatch = ({
  n,
  day,
  participations,
  levels,
  change,
  voids,
}: Batch): ExportedBatch => ({
  n,
  day,
  participations,
  change: changeFromSums(levels, readFrom(change)),
  ...(voids && { voids }),
});

function exportedEntry(entry: StoredDeskEntry): ExportedDeskEntry {
  const { day, isUndone } = entry;
  if (entry.kind === "devices") {
    const { kind, type, state, count } = entry;
    return { day, isUndone, kind, type, state, count };
  }
  const { kind, grams, pieces } = entry;
  return { day, isUndone, kind, grams, ...(pieces > 0 && { pieces }) };
}
