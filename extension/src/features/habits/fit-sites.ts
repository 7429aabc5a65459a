import * as z from "zod/mini";
import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { watchValues } from "../../platform/stored-values/watch-values.ts";

/** Origins whose videos are always fitted to their player, kept until the person removes them. */
const key = "habits-fit-sites";
const maxSites = 1000;
const isWebOrigin = (text: string): boolean =>
  /^https?:\/\//.test(text) && URL.parse(text)?.origin === text;
const sitesSchema = z
  .array(z.string().check(z.maxLength(300), z.refine(isWebOrigin)))
  .check(z.maxLength(maxSites));

export async function readFitSites(): Promise<string[]> {
  return sitesSchema.safeParse(await readValue(key)).data ?? [];
}

/** Resolves to whether the list changed. */
export const addFitSite = (origin: string): Promise<boolean> =>
  changeSites((sites) => (sites.includes(origin) ? sites : [...sites, origin]));

/** Resolves to whether the list changed. */
export const removeFitSite = (origin: string): Promise<boolean> =>
  changeSites((sites) =>
    sites.includes(origin) ? sites.filter((site) => site !== origin) : sites,
  );

const changeSites = (change: (sites: string[]) => string[]): Promise<boolean> =>
  navigator.locks.request(key, async () => {
    const before = await readFitSites();
    const after = change(before);
    if (after === before) return false;
    await writeValues({ [key]: sitesSchema.parse(after) });
    return true;
  });

/** Calls `listener` when the list changed. Returns a function that stops it. */
export const watchFitSites = (listener: () => void): (() => void) => watchValues([key], listener);
