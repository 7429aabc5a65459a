import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** Origins whose videos are always fitted to their size, kept until the person takes them back. */
const key = "habits-fit-sites";
const mostSites = 1000;
const isWebOrigin = (text: string): boolean =>
  /^https?:\/\//.test(text) && URL.parse(text)?.origin === text;
const sitesSchema = z
  .array(z.string().check(z.maxLength(300), z.refine(isWebOrigin, "not the origin of a site")))
  .check(z.maxLength(mostSites));

export async function readFitSites(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return sitesSchema.safeParse(stored).data ?? [];
}

/** Answers whether the site was not in the list before. */
export const addFitSite = (origin: string): Promise<boolean> =>
  change((sites) => (sites.includes(origin) ? sites : [...sites, origin]));

export const removeFitSite = (origin: string): Promise<boolean> =>
  change((sites) => (sites.includes(origin) ? sites.filter((site) => site !== origin) : sites));

const change = (changed: (sites: string[]) => string[]): Promise<boolean> =>
  navigator.locks.request(key, async () => {
    const before = await readFitSites();
    const after = changed(before);
    if (after === before) return false;
    await browser.storage.local.set({ [key]: sitesSchema.parse(after) });
    return true;
  });

/** Calls `listener` when the list changed. Returns how to stop. */
export function watchFitSites(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && key in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
