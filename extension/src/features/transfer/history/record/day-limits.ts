import { addDays } from "@digital-cleanup/challenge";
import type { IDBPObjectStore } from "idb";
import type { ExtensionDatabase } from "../../../../platform/database/database.ts";
import { otherSites } from "../history-schema.ts";

/** Sites that a day lists. An export of two years then has 250,000 rows at most. */
export const maxSitesPerDay = 300;
/** Sites that a day lists without a person having used their pages: a page can walk through any number by itself. */
const maxUnusedSitesPerDay = 100;
/** Two pages a minute, day and night. */
const maxVisitsPerDay = 3000;

type Stores = ["visits", "daySums", "countedVisits", "unreadableRows"];
type Store<Name extends Stores[number]> = IDBPObjectStore<
  ExtensionDatabase,
  Stores,
  Name,
  "readwrite"
>;

/** Decides in one transaction which row of its day a site is counted in, and which visits are stored one by one. */
export function createDayLimits(daySums: Store<"daySums">, visits: Store<"visits">) {
  const sitesByDay = new Map<string, Set<string>>();
  const visitsByDay = new Map<string, number>();

  const readSites = async (day: string) => {
    const known = sitesByDay.get(day);
    if (known) return known;
    const keys = await daySums.getAllKeys(IDBKeyRange.bound([day, ""], [day, "\uffff"], true));
    const sites = new Set(keys.map(([, origin]) => origin));
    sites.delete(otherSites);
    sitesByDay.set(day, sites);
    return sites;
  };

  return {
    /** The origin, or `otherSites` once the day lists as many sites as it may. */
    async siteRow(day: string, origin: string, isUsed: boolean): Promise<string> {
      const sites = await readSites(day);
      const max = isUsed ? maxSitesPerDay : maxUnusedSitesPerDay;
      if (!sites.has(origin) && sites.size >= max) return otherSites;
      sites.add(origin);
      return origin;
    },
    async mayStoreVisit(day: string, id: string): Promise<boolean> {
      if (await visits.getKey(id)) return true;
      const start = (of: string) => [new Date(`${of}T00:00:00`).toISOString(), ""];
      const range = IDBKeyRange.bound(start(day), start(addDays(day, 1)), false, true);
      const stored = visitsByDay.get(day) ?? (await visits.index("byStart").count(range));
      visitsByDay.set(day, stored + 1);
      return stored < maxVisitsPerDay;
    },
  };
}
