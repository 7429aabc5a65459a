import type { Store } from "../../../src/storage/store.ts";

/** Publishes what is due and, if the event is open, what the rule allows at a close. */
export async function publishNow(store: Store, code = "BRUME"): Promise<void> {
  await store.publishDue();
  const published = await store.readPublished(code);
  if (published?.state !== "open" || published.publication === "atClose") return;
  await store.close(code);
  await store.reopen(code);
}
