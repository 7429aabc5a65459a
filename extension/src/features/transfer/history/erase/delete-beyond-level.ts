import { openDatabase } from "../../../../platform/database/database.ts";
import type { SiteHistory } from "../record/record-visits.ts";
import { siteOfUnreadable } from "../unreadable-rows.ts";

/** Deletes what a level does not store: visits below `full`, and all sums of sites at `none`. Sums of days stay. */
export async function deleteBeyondLevel(siteHistory: SiteHistory): Promise<void> {
  if (siteHistory === "full") return;
  const stores = ["visits", "daySums", "unreadableRows"] as const;
  const write = (await openDatabase()).transaction(stores, "readwrite");
  await write.objectStore("visits").clear();
  if (siteHistory === "none") {
    let cursor = await write.objectStore("daySums").openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      if (cursor.value.origin !== "") await cursor.delete();
    }
  }
  let unreadable = await write.objectStore("unreadableRows").openCursor();
  for (; unreadable; unreadable = await unreadable.continue()) {
    const { store } = unreadable.value;
    const isSite = siteOfUnreadable(unreadable.value) !== "";
    if (store === "visits" || (siteHistory === "none" && isSite)) await unreadable.delete();
  }
  await write.done;
}
