import type { Bookmarks, Permissions } from "webextension-polyfill";
import { browser } from "./browser.ts";

export type BookmarkNode = Bookmarks.BookmarkTreeNode;

/** What reading and changing bookmarks needs, asked on the page that does it. */
export const bookmarksPermission: Permissions.Permissions = { permissions: ["bookmarks"] };

export const bookmarkTree = (): Promise<BookmarkNode[]> => browser.bookmarks.getTree();

/** Enough of a bookmark to make it again in its place. */
type BookmarkPlace = { parentId: string; index: number; title: string; url: string };

/** A bookmark as it is now; undefined when it is gone. */
export async function bookmarkPlace(id: string): Promise<BookmarkPlace | undefined> {
  // Both browsers refuse a number that no bookmark has.
  const [node] = await browser.bookmarks.get(id).catch(() => []);
  if (!node?.url || node.parentId === undefined) return;
  const { parentId, index = 0, title, url } = node;
  return { parentId, index, title, url };
}

export const removeBookmark = (id: string): Promise<void> => browser.bookmarks.remove(id);

/** Makes a bookmark in its place, at the end of its folder, or where the browser likes when that folder is gone. */
export async function makeBookmark({ parentId, index, title, url }: BookmarkPlace): Promise<void> {
  await browser.bookmarks
    .create({ parentId, index, title, url })
    .catch(() => browser.bookmarks.create({ parentId, title, url }))
    .catch(() => browser.bookmarks.create({ title, url }));
}

/** Calls `listener` when bookmarks came, went, moved or changed. Returns how to stop. */
export function watchBookmarks(listener: () => void): () => void {
  const { onCreated, onRemoved, onMoved, onChanged } = browser.bookmarks;
  const events = [onCreated, onRemoved, onMoved, onChanged];
  for (const event of events) event.addListener(listener);
  return () => {
    for (const event of events) event.removeListener(listener);
  };
}
