import { openDatabase } from "../../../platform/database.ts";
import type { SiteHistory } from "./record-visits.ts";

/** Deletes what a level does not store: visits below `full`, and all sums of sites at `none`. Sums of days stay. */
export async function deleteBeyondLevel(siteHistory: SiteHistory): Promise<void> {
  if (siteHistory === "full") return;
  const write = (await openDatabase()).transaction(["visits", "daySums"], "readwrite");
  await write.objectStore("visits").clear();
  if (siteHistory === "none") {
    let cursor = await write.objectStore("daySums").openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      if (cursor.value.origin !== "") await cursor.delete();
    }
  }
  await write.done;
}
