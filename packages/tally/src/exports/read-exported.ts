import type { Store } from "../storage/store.ts";

/** An event or a pool with its public state; undefined if there is neither. */
export async function readExported(store: Store, code: string) {
  const event = await store.readEvent(code);
  if (!event) return store.readPool(code);
  const published = await store.readPublished(code);
  return published && { event, published };
}
