import type { Store } from "../../../src/storage/store.ts";

/** Publishes what the rule allows of an open event, as a close does, and opens it again. */
export async function publishNow(store: Store, code = "BRUME"): Promise<void> {
  const published = await store.readPublished(code);
  if (published?.state !== "open" || published.publication === "atClose") return;
  await store.close(code);
  await store.reopen(code);
}
