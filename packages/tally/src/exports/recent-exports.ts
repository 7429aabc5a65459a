import type { EventExport } from "@digital-cleanup/challenge";
import type { Store } from "../storage/store.ts";
import { collectExport } from "./collect-export.ts";
import { exportCsv, type ExportPart } from "./export-csv.ts";
import { readExported } from "./read-exported.ts";
import { inGroups } from "../pace/in-groups.ts";
import { jsonList } from "../responses/json-list.ts";

/** Batches or desk entries written at a time as CSV. */
const rowsPerStep = 100;

/** The JSON of an export, in pieces: written at once, thousands of batches would delay other work. */
async function* exportJsonPieces(exported: EventExport): AsyncGenerator<string> {
  const { batches, desk, ...others } = exported;
  yield `${JSON.stringify(others).slice(0, -1)},"batches":`;
  yield* jsonList(batches);
  yield ',"desk":';
  yield* jsonList(desk);
  yield "}";
}

/** A part of an export as CSV, in pieces. */
async function* exportCsvPieces(exported: EventExport, part: ExportPart): AsyncGenerator<string> {
  const empty = { ...exported, batches: [], desk: [] };
  const head = exportCsv(empty, part);
  yield head;
  if (part === "ceilings") return;
  for await (const group of inGroups<unknown>(exported[part], rowsPerStep)) {
    yield exportCsv({ ...empty, [part]: group }, part).slice(head.length);
  }
}

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
