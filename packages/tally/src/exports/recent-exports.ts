import type { EventExport } from "@digital-cleanup/challenge";
import type { Store } from "../storage/store.ts";
import { collectExport } from "./collect-export.ts";

const keptMs = 60_000;
const keptAtOnce = 8;

type Kept = { state: string; atMs: number; exported: EventExport; json: string };

/**
 * Exports of the last minute whose event still shows the same figures: thousands of batches take the better part of a
 * second to put together, and anybody may ask.
 */
export function createRecentExports(store: Store, clock: () => number) {
  const kept = new Map<string, Kept>();

  return async (code: string): Promise<Pick<Kept, "exported" | "json"> | undefined> => {
    const state = JSON.stringify([await store.readEvent(code), await store.readPublished(code)]);
    const known = kept.get(code);
    if (known?.state === state && clock() - known.atMs < keptMs) return known;
    const exported = await collectExport(store, code);
    if (!exported) return;
    const made = { state, atMs: clock(), exported, json: JSON.stringify(exported) };
    kept.delete(code);
    kept.set(code, made);
    const oldest = kept.keys().next().value;
    if (kept.size > keptAtOnce && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
