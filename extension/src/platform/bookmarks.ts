import type { Bookmarks, Permissions } from "webextension-polyfill";
import { browser } from "./browser.ts";

export type BookmarkNode = Bookmarks.BookmarkTreeNode;

/** What reading and changing bookmarks needs, asked on the page that does it. */
export const bookmarksPermission: Permissions.Permissions = { permissions: ["bookmarks"] };

export const bookmarkTree = (): Promise<BookmarkNode[]> => browser.bookmarks.getTree();

/** Enough of a bookmark to make it again in its place. */
export type BookmarkPlace = { parentId: string; index: number; title: string; url: string };

/** Takes a bookmark away and returns where it was at that very moment. */
export async function removeBookmark(id: string): Promise<BookmarkPlace | undefined> {
  const [node] = await browser.bookmarks.get(id);
  if (!node?.url || node.parentId === undefined) return;
  const { parentId, index = 0, title, url } = node;
  await browser.bookmarks.remove(id);
  return { parentId, index, title, url };
}

export async function makeBookmark(place: BookmarkPlace): Promise<void> {
  await browser.bookmarks.create(place);
}

/** Calls `listener` when bookmarks came, went or changed. Returns how to stop. */
export function watchBookmarks(listener: () => void): () => void {
  const { onCreated, onRemoved, onChanged } = browser.bookmarks;
  for (const event of [onCreated, onRemoved, onChanged]) event.addListener(listener);
  return () => {
    for (const event of [onCreated, onRemoved, onChanged]) event.removeListener(listener);
  };
}
