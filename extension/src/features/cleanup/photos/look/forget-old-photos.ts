import { openDatabase } from "../../../../platform/database/database.ts";
import { retentionMs } from "./known-photos.ts";

/** Deletes what is older than 30 days. */
export async function forgetOldPhotos(nowMs: number): Promise<void> {
  const { store, done } = (await openDatabase()).transaction("photos", "readwrite");
  const old = IDBKeyRange.upperBound(nowMs - retentionMs);
  for (const id of await store.index("byTime").getAllKeys(old)) void store.delete(id);
  await done;
}
