import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/**
 * What the last step took away, so that it can be undone: in memory alone, for no address of a tab is to reach the
 * disk, and gone with the browser.
 */
const takenStore = <T>(key: string, schema: z.ZodMiniType<T[]>) => ({
  read: async (): Promise<T[]> => {
    const stored: unknown = (await browser.storage.session.get(key))[key];
    return schema.safeParse(stored).data ?? [];
  },
  keep: (taken: T[]): Promise<void> => browser.storage.session.set({ [key]: taken }),
});

const index = z.int().check(z.gte(0));

export const takenTabs = takenStore(
  "browser-tidy-tabs",
  z.array(z.object({ url: z.string(), windowId: z.int(), index })),
);

export const takenBookmarks = takenStore(
  "browser-tidy-bookmarks",
  z.array(z.object({ parentId: z.string(), index, title: z.string(), url: z.string() })),
);
