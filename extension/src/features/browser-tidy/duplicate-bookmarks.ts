import type { BookmarkNode } from "../../platform/bookmarks.ts";
import { pageKey } from "./same-page.ts";

export type Bookmark = { id: string; title: string; url: string; folder: string; addedMs: number };
/** Bookmarks of one page. The first is kept and never offered; the others may go. */
export type DuplicateBookmarks = { key: string; kept: Bookmark; extra: Bookmark[] };

/** The pages that were bookmarked more than once. Of each the oldest bookmark is kept. */
export function duplicateBookmarks(tree: readonly BookmarkNode[]): DuplicateBookmarks[] {
  const byPage = new Map<string, Bookmark[]>();
  for (const bookmark of bookmarksIn(tree, "")) {
    const key = pageKey(bookmark.url);
    if (key === undefined) continue;
    const known = byPage.get(key);
    if (known) known.push(bookmark);
    else byPage.set(key, [bookmark]);
  }
  return [...byPage].flatMap(([key, bookmarks]) => {
    const [kept, ...extra] = bookmarks.toSorted((a, b) => a.addedMs - b.addedMs);
    return kept && extra.length > 0 ? [{ key, kept, extra }] : [];
  });
}

function bookmarksIn(nodes: readonly BookmarkNode[], folder: string): Bookmark[] {
  return nodes.flatMap((node) => {
    // What an administrator put there cannot be removed, and may go without notice: it stands in for no other.
    if (node.unmodifiable) return [];
    if (node.children) {
      const path = [folder, node.title].filter(Boolean).join(" / ");
      return bookmarksIn(node.children, path);
    }
    const { id, title, url, dateAdded: addedMs = 0 } = node;
    return url ? [{ id, title: title || url, url, folder, addedMs }] : [];
  });
}
