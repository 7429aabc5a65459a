import { openDatabase } from "../../../platform/database.ts";
import type { SiteHistory } from "./record-visits.ts";

/** Forgets what a level does not keep: visits below `full`, everything of sites at `none`. Days stay. */
export async function deleteBeyondLevel(siteHistory: SiteHistory): Promise<void> {
  if (siteHistory === "full") return;
  const write = (await openDatabase()).transaction(["visits", "daySums"], "readwrite");
  await write.objectStore("visits").clear();
  if (siteHistory === "none") {
    let at = await write.objectStore("daySums").openCursor();
    for (; at; at = await at.continue()) if (at.value.origin !== "") await at.delete();
  }
  await write.done;
}
