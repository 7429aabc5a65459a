import type { BookmarkNode } from "../../platform/bookmarks.ts";
import { pageKey } from "./same-page.ts";

export type Bookmark = { id: string; title: string; url: string; folder: string; addedMs: number };
/** The bookmarks of one page. The first one always stays; the others can be removed. */
export type DuplicateBookmarks = { key: string; kept: Bookmark; extra: Bookmark[] };

/** The pages with several bookmarks. The oldest bookmark of each page stays. */
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
    // A bookmark set by policy cannot be removed, and cannot be the one that stays, because the policy may remove it.
    if (node.unmodifiable) return [];
    if (node.children) {
      const path = [folder, node.title].filter(Boolean).join(" / ");
      return bookmarksIn(node.children, path);
    }
    const { id, title, url, dateAdded: addedMs = 0 } = node;
    return url ? [{ id, title: title || url, url, folder, addedMs }] : [];
  });
}
