import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** Two dashboards may remove items at once; the lock keeps them from overwriting each other's list. */
const withLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("browser-tidy-taken", work);

/**
 * Removed items that can be restored. They are kept in session storage, which is in memory only: addresses of tabs must not
 * be written to the disk.
 */
const createUndoStore = <T>(key: string, schema: z.ZodMiniType<T[]>) => {
  const read = async (): Promise<T[]> => {
    const stored: unknown = (await browser.storage.session.get(key))[key];
    return schema.safeParse(stored).data ?? [];
  };
  const save = (items: T[]): Promise<void> => browser.storage.session.set({ [key]: items });
  return {
    read,
    /** Stores an item, then removes it, so that a crash in between loses nothing. Returns false if it was not removed. */
    remove: (item: T, removeItem: () => Promise<void>): Promise<boolean> =>
      withLock(async () => {
        const before = await read();
        await save([...before, item]);
        const isRemoved = await removeItem().then(
          () => true,
          () => false,
        );
        if (!isRemoved) await save(before);
        return isRemoved;
      }),
    /** Restores all items, the last one first, because their positions depend on each other. Returns their number. */
    restoreAll: (restoreItem: (item: T) => Promise<void>): Promise<number> =>
      withLock(async () => {
        const items = await read();
        for (const [index, item] of items.toReversed().entries()) {
          await restoreItem(item);
          await save(items.slice(0, items.length - index - 1));
        }
        return items.length;
      }),
  };
};

const position = z.int().check(z.gte(0));

export const closedTabs = createUndoStore(
  "browser-tidy-tabs",
  z.array(z.object({ url: z.string(), windowId: z.int(), index: position })),
);

export const removedBookmarks = createUndoStore(
  "browser-tidy-bookmarks",
  z.array(z.object({ parentId: z.string(), index: position, title: z.string(), url: z.string() })),
);
