import { bookmarkPlace, makeBookmark, removeBookmark } from "../../platform/bookmarks.ts";
import { pageKey } from "./same-page.ts";
import { removedBookmarks } from "./undo-store.ts";

/** A bookmark to remove, and the one of the same page that stays. */
export type Extra = { id: string; keptId: string; key: string };

/** Removes bookmarks one by one, if the kept one of the same page still exists. Returns the number of removed ones. */
export async function removeAll(extras: readonly Extra[]): Promise<number> {
  let removed = 0;
  for (const { id, keptId, key } of extras) {
    // Both may have changed since the list was read.
    const [place, kept] = await Promise.all([bookmarkPlace(id), bookmarkPlace(keptId)]);
    if (!place || !kept || pageKey(place.url) !== key || pageKey(kept.url) !== key) continue;
    if (await removedBookmarks.remove(place, () => removeBookmark(id))) removed += 1;
  }
  return removed;
}

export const restoreAll = (): Promise<number> => removedBookmarks.restoreAll(makeBookmark);
