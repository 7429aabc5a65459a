import type { EventExport } from "@digital-cleanup/challenge";
import type { Store } from "../storage/store.ts";
import { collectExport } from "./collect-export.ts";
import type { ExportPart } from "./export-csv.ts";
import { readExported } from "./read-exported.ts";
import { exportCsvPieces, exportJsonPieces } from "./export-text.ts";

const maxAgeMs = 60_000;
const defaultMaxBytes = 64_000_000;

export type ExportFormat = { format: "json" } | { format: "csv"; part: ExportPart };
type CachedExport = { state: string; atMs: number; body: Blob };

const pieces = (exported: EventExport, wanted: ExportFormat) =>
  wanted.format === "json" ? exportJsonPieces(exported) : exportCsvPieces(exported, wanted.part);

/**
 * Caches the last exports while the figures of their events stay the same, at most for a minute: collecting thousands
 * of batches takes most of a second, and exports are open to everyone. One is made at a time.
 */
export function createRecentExports(store: Store, clock: () => number, maxBytes = defaultMaxBytes) {
  const cache = new Map<string, CachedExport>();
  let last: Promise<unknown> = Promise.resolve();

  function keep(name: string, made: CachedExport): void {
    cache.delete(name);
    cache.set(name, made);
    let bytes = [...cache.values()].reduce((sum, { body }) => sum + body.size, 0);
    for (const [oldest, { body }] of cache) {
      if (bytes <= maxBytes) break;
      bytes -= body.size;
      cache.delete(oldest);
    }
  }

  async function read(code: string, wanted: ExportFormat): Promise<Blob | undefined> {
    const name = JSON.stringify([code, wanted]);
    const state = JSON.stringify([await readExported(store, code)]);
    const known = cache.get(name);
    if (known?.state === state && clock() - known.atMs < maxAgeMs) return known.body;
    const exported = await collectExport(store, code);
    if (!exported) return;
    const written: string[] = [];
    for await (const piece of pieces(exported, wanted)) written.push(piece);
    const body = new Blob(written);
    keep(name, { state, atMs: clock(), body });
    return body;
  }

  /** The export of an event; undefined if there is no such event. */
  return (code: string, wanted: ExportFormat): Promise<Blob | undefined> => {
    const reading = last.then(() => read(code, wanted));
    last = reading.catch(() => undefined);
    return reading;
  };
}
