import { browser, type Bookmarks, type Permissions } from "./browser.ts";

export type BookmarkNode = Bookmarks.BookmarkTreeNode;

/** The permission for reading and changing bookmarks, requested on the page that uses it. */
export const bookmarksPermission: Permissions.Permissions = { permissions: ["bookmarks"] };

export const bookmarkTree = (): Promise<BookmarkNode[]> => browser.bookmarks.getTree();

/** What is needed to create a bookmark again at its position. */
type BookmarkPlace = { parentId: string; index: number; title: string; url: string };

/** The present state of a bookmark; `undefined` if it no longer exists. */
export async function bookmarkPlace(id: string): Promise<BookmarkPlace | undefined> {
  // Both browsers reject an unknown id.
  const [node] = await browser.bookmarks.get(id).catch(() => []);
  if (!node?.url || node.parentId === undefined) return;
  const { parentId, index = 0, title, url } = node;
  return { parentId, index, title, url };
}

export const removeBookmark = (id: string): Promise<void> => browser.bookmarks.remove(id);

/** Creates a bookmark at its position, at the end of its folder, or in the default folder if its own was deleted. */
export async function makeBookmark({ parentId, index, title, url }: BookmarkPlace): Promise<void> {
  await browser.bookmarks
    .create({ parentId, index, title, url })
    .catch(() => browser.bookmarks.create({ parentId, title, url }))
    .catch(() => browser.bookmarks.create({ title, url }));
}

/** Calls `listener` after any change of the bookmarks. Returns a function that stops watching. */
export function watchBookmarks(listener: () => void): () => void {
  const { onCreated, onRemoved, onMoved, onChanged } = browser.bookmarks;
  const events = [onCreated, onRemoved, onMoved, onChanged];
  for (const event of events) event.addListener(listener);
  return () => {
    for (const event of events) event.removeListener(listener);
  };
}
