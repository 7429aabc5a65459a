import { bookmarkPlace, makeBookmark, removeBookmark } from "../../platform/bookmarks.ts";
import { pageKey } from "./same-page.ts";
import { takenBookmarks } from "./taken-store.ts";

/** A bookmark to take away, and the one of the same page that stays. */
export type Extra = { id: string; keptId: string; key: string };

/** Takes bookmarks away one by one, where another of the same page is still there. Returns how many went. */
export async function removeAll(extras: readonly Extra[]): Promise<number> {
  let removed = 0;
  for (const { id, keptId, key } of extras) {
    // Either may have been removed or changed since the list was read.
    const [place, kept] = await Promise.all([bookmarkPlace(id), bookmarkPlace(keptId)]);
    if (!place || !kept || pageKey(place.url) !== key || pageKey(kept.url) !== key) continue;
    if (await takenBookmarks.take(place, () => removeBookmark(id))) removed += 1;
  }
  return removed;
}

export const restoreAll = (): Promise<number> => takenBookmarks.giveBack(makeBookmark);
