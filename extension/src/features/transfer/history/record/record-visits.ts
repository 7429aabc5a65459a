import type { IDBPTransaction } from "idb";
import {
  addSums,
  addToDay,
  type Counted,
  countGrowth,
  type DaySum,
  emptySums,
  pickSums,
  type VisitGrowth,
  type VisitUpdate,
} from "@digital-cleanup/page-weight";
import { type ExtensionDatabase, openDatabase } from "../../../../platform/database/database.ts";
import { deleteOldestVisits } from "../erase/delete-old-rows.ts";
import { createDayLimits } from "./day-limits.ts";
import { otherSites } from "../history-schema.ts";
import { localDay } from "../../../../platform/local-day.ts";
import { readDaySum } from "../read/read-rows.ts";

export type SiteHistory = "none" | "daily" | "full";

type Write = IDBPTransaction<
  ExtensionDatabase,
  ["visits", "daySums", "countedVisits", "unreadableRows"],
  "readwrite"
>;

/**
 * Counts the growth of visits since their previous update in one transaction, so that each byte counts once even if the worker is
 * terminated. `siteHistory` decides what is stored about their sites; the sum of the day has no sites.
 */
export async function recordVisits(
  updates: readonly VisitUpdate[],
  siteHistory: SiteHistory,
  nowMs: number,
): Promise<void> {
  const database = await openDatabase();
  const write = database.transaction(
    ["visits", "daySums", "countedVisits", "unreadableRows"],
    "readwrite",
  );
  try {
    await record(write, updates, siteHistory, nowMs);
    await write.done;
  } catch (error) {
    write.done.catch(() => {
      // The error is thrown below.
    });
    abort(write);
    throw error;
  }
}

/** Rolls the transaction back. One that the browser has already aborted throws. */
function abort(write: Write): void {
  try {
    write.abort();
  } catch {
    // It has been aborted already.
  }
}

async function record(
  write: Write,
  updates: readonly VisitUpdate[],
  siteHistory: SiteHistory,
  nowMs: number,
): Promise<void> {
  const countedVisits = write.objectStore("countedVisits");
  const growths = new Map<string, DaySum>();
  const addTo = (day: string, origin: string, growth: VisitGrowth) => {
    const key = `${day} ${origin}`;
    const { visits, ...sums } = growths.get(key) ?? { visits: 0, ...emptySums() };
    growths.set(key, {
      day,
      origin,
      visits: visits + growth.visits,
      ...addSums(sums, growth),
    });
  };
  const limits = createDayLimits(write.objectStore("daySums"), write.objectStore("visits"));
  for (const update of updates) {
    const { isBackground, isRepeated: _isRepeated, isUsed, growth: _growth, ...visit } = update;
    const before = (await countedVisits.get(visit.id)) as Counted | undefined;
    const { counted, growth } = countGrowth(before, update);
    if (!growth) {
      send(countedVisits.put(counted));
      continue;
    }
    const { origin } = visit;
    const day = localDay(isBackground ? nowMs : Date.parse(visit.startedAt));
    addTo(day, "", growth);
    // The requests of some workers have no origin.
    const hasSite = siteHistory !== "none" && origin !== "";
    const findRow = () => (before?.isOther ? otherSites : limits.siteRow(day, origin, isUsed));
    const site = hasSite ? await findRow() : "";
    const isOther = site === otherSites;
    if (hasSite) addTo(day, site, growth);
    const isStored = siteHistory === "full" && !isBackground && !isOther;
    if (isStored && (await limits.mayStoreVisit(day, visit.id))) {
      send(write.objectStore("visits").put({ ...visit, ...pickSums(counted) }));
    }
    send(countedVisits.put({ ...counted, ...(isOther && { isOther }) }));
  }
  for (const growth of growths.values()) await addDayRow(write, growth, nowMs);
}

/** Single requests are not awaited: if one fails, the transaction fails. */
const send = (request: Promise<unknown>): void => {
  request.catch(() => {
    // Reported by the transaction.
  });
};

/** Adds to the row of a day. A row that cannot be read is kept apart rather than replaced. */
async function addDayRow(write: Write, growth: DaySum, nowMs: number): Promise<void> {
  const { day, origin } = growth;
  const store = write.objectStore("daySums");
  const row = await store.get([day, origin]);
  const known = readDaySum(row);
  if (row && !known) {
    await write.objectStore("unreadableRows").add({ store: "daySums", row, movedMs: nowMs });
  }
  await store.put(addToDay(known ?? { day, origin, visits: 0, ...emptySums() }, growth));
}

const isQuotaExceeded = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "QuotaExceededError";

/** Records visits even on a full disk: deletes the oldest visits to make room, and finally records only sums without sites. */
export async function recordWithinQuota(
  updates: readonly VisitUpdate[],
  siteHistory: SiteHistory,
  nowMs: number,
): Promise<void> {
  try {
    await recordVisits(updates, siteHistory, nowMs);
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    if (await deleteOldestVisits()) await recordWithinQuota(updates, siteHistory, nowMs);
    else if (siteHistory !== "none") await recordWithinQuota(updates, "none", nowMs);
    else throw error;
  }
}

/** Ended visits no longer grow, so what was counted of them is not needed. */
export async function deleteCounted(ids: readonly string[]): Promise<void> {
  const write = (await openDatabase()).transaction("countedVisits", "readwrite");
  for (const id of ids) send(write.store.delete(id));
  await write.done;
}

/** No visit continues after the browser was restarted. */
export async function deleteAllCounted(): Promise<void> {
  await (await openDatabase()).clear("countedVisits");
}
