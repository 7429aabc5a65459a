import type { Store } from "../storage/store.ts";

/** An event with its public state; undefined if there is none. */
export async function readExported(store: Store, code: string) {
  const event = await store.readEvent(code);
  const published = event && (await store.readPublished(code));
  return published && { event, published };
}
