import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** Two pages at once take away one after the other, so that neither writes over what the other noted. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("browser-tidy-taken", work);

/**
 * What was taken away, so that it can be undone: in memory alone, for no address of a tab is to reach the disk, and
 * gone with the browser.
 */
const takenStore = <T>(key: string, schema: z.ZodMiniType<T[]>) => {
  const read = async (): Promise<T[]> => {
    const stored: unknown = (await browser.storage.session.get(key))[key];
    return schema.safeParse(stored).data ?? [];
  };
  const keep = (taken: T[]): Promise<void> => browser.storage.session.set({ [key]: taken });
  return {
    read,
    /** Notes a thing before it goes, so that no crash loses it. False where it could not be taken away. */
    take: (thing: T, remove: () => Promise<void>): Promise<boolean> =>
      alone(async () => {
        const before = await read();
        await keep([...before, thing]);
        const isGone = await remove().then(
          () => true,
          () => false,
        );
        if (!isGone) await keep(before);
        return isGone;
      }),
    /** Brings everything back, the last thing first, so that each finds its place. Returns how many came back. */
    giveBack: (make: (thing: T) => Promise<void>): Promise<number> =>
      alone(async () => {
        const taken = await read();
        for (const [at, thing] of taken.toReversed().entries()) {
          await make(thing);
          await keep(taken.slice(0, taken.length - at - 1));
        }
        return taken.length;
      }),
  };
};

const index = z.int().check(z.gte(0));

export const takenTabs = takenStore(
  "browser-tidy-tabs",
  z.array(z.object({ url: z.string(), windowId: z.int(), index })),
);

export const takenBookmarks = takenStore(
  "browser-tidy-bookmarks",
  z.array(z.object({ parentId: z.string(), index, title: z.string(), url: z.string() })),
);
