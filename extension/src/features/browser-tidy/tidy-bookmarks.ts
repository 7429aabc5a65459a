import { type BookmarkPlace, makeBookmark, removeBookmark } from "../../platform/bookmarks.ts";
import { takenBookmarks } from "./taken-store.ts";

/** Takes bookmarks away one by one, each written down with its place. Returns how many went. */
export async function removeAll(ids: readonly string[]): Promise<number> {
  const taken: BookmarkPlace[] = [];
  for (const id of ids) {
    // Somebody may have removed it meanwhile.
    const place = await removeBookmark(id).catch(() => undefined);
    if (!place) continue;
    taken.push(place);
    await takenBookmarks.keep(taken);
  }
  return taken.length;
}

/** Makes them again, the last one first, so that each finds the place it was taken from. */
export async function restoreAll(): Promise<number> {
  const left = await takenBookmarks.read();
  let restored = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    await makeBookmark(place);
    await takenBookmarks.keep(left);
    restored += 1;
  }
  return restored;
}
