import type { EventExport } from "@digital-cleanup/challenge";
import type { Store } from "../storage/store.ts";
import { collectExport } from "./collect-export.ts";

const maxAgeMs = 60_000;
const maxCached = 8;

type CachedExport = { state: string; atMs: number; exported: EventExport; json: string };

/**
 * Caches the last exports while the figures of their events stay the same, at most for a minute:
 * collecting thousands of batches takes most of a second, and anyone may request an export.
 */
export function createRecentExports(store: Store, clock: () => number) {
  const cache = new Map<string, CachedExport>();

  return async (code: string): Promise<Pick<CachedExport, "exported" | "json"> | undefined> => {
    const state = JSON.stringify([await store.readEvent(code), await store.readPublished(code)]);
    const known = cache.get(code);
    if (known?.state === state && clock() - known.atMs < maxAgeMs) return known;
    const exported = await collectExport(store, code);
    if (!exported) return;
    const made = { state, atMs: clock(), exported, json: JSON.stringify(exported) };
    cache.delete(code);
    cache.set(code, made);
    const oldest = cache.keys().next().value;
    if (cache.size > maxCached && oldest !== undefined) cache.delete(oldest);
    return made;
  };
}
