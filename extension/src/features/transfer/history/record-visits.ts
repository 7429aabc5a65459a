import type { IDBPTransaction } from "idb";
import { type ExtensionDatabase, openDatabase } from "../../../platform/database.ts";
import { addSums, pickSums } from "./add-sums.ts";
import { localDay } from "./local-day.ts";
import {
  type DaySum,
  daySumSchema,
  emptySums,
  type StoredVisit,
  type Sums,
} from "./history-schema.ts";

export type SiteHistory = "none" | "daily" | "full";

/** The current totals of a visit. A later update of the same visit replaces it. */
export type VisitUpdate = StoredVisit & {
  /** Requests of a site's workers, not a page. They have no end, so their bytes count for the day they arrive. */
  isBackground: boolean;
  /** An extension update has just cleared its records, and the page sends its past again. */
  isRepeated: boolean;
};

/**
 * What has been counted of a visit. After an update cleared its records, the page sends its past again, less completely:
 * `again` holds that, so that no byte is counted twice.
 */
type Counted = { id: string; visits: number; isLowerBound: boolean; again?: Sums } & Sums;
type Write = IDBPTransaction<
  ExtensionDatabase,
  ["visits", "daySums", "countedVisits"],
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
  const write = database.transaction(["visits", "daySums", "countedVisits"], "readwrite");
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
  const addTo = (day: string, origin: string, visits: number, growth: Sums) => {
    const key = `${day} ${origin}`;
    const sum = growths.get(key) ?? { day, origin, visits: 0, ...emptySums() };
    growths.set(key, { day, origin, visits: sum.visits + visits, ...addSums(sum, growth) });
  };
  const known = await Promise.all(updates.map(async ({ id }) => countedVisits.get(id)));
  for (const [index, { isBackground, isRepeated, ...visitNow }] of updates.entries()) {
    const counted = known[index] as Counted | undefined;
    const sums = pickSums(visitNow);
    if (counted && isSentAgain(counted, visitNow, isRepeated)) {
      const unchanged: Counted = { ...counted, isLowerBound: true, again: sums };
      send(countedVisits.put(unchanged));
      continue;
    }
    const growth = addSums(sums, counted?.again ?? counted ?? emptySums(), -1);
    const total: Counted = {
      id: visitNow.id,
      visits: isBackground ? 0 : 1,
      isLowerBound: visitNow.isLowerBound,
      ...addSums(growth, counted ?? emptySums()),
      ...(counted?.again && { again: sums }),
    };
    const visit = { ...visitNow, ...pickSums(total) };
    const visits = total.visits - (counted?.visits ?? 0);
    const day = localDay(isBackground ? nowMs : Date.parse(visit.startedAt));
    addTo(day, "", visits, growth);
    // The requests of some workers have no origin.
    if (siteHistory !== "none" && visit.origin !== "") addTo(day, visit.origin, visits, growth);
    if (siteHistory === "full" && !isBackground) send(write.objectStore("visits").put(visit));
    send(countedVisits.put(total));
  }
  await Promise.all([...growths.values()].map((growth) => addToDay(write, growth)));
}

/** Whether an update is the past of a visit sent again, rather than growth. */
function isSentAgain(counted: Counted, visit: StoredVisit, isRepeated: boolean): boolean {
  const before = counted.again ?? counted;
  const isLessComplete = visit.isLowerBound && !counted.isLowerBound;
  return visit.requests < before.requests || isLessComplete || (isRepeated && !!counted.again);
}

/** Single requests are not awaited: if one fails, the transaction fails. */
const send = (request: Promise<unknown>): void => {
  request.catch(() => {
    // Reported by the transaction.
  });
};

async function addToDay(write: Write, growth: DaySum): Promise<void> {
  const { day, origin } = growth;
  const store = write.objectStore("daySums");
  const known = daySumSchema.safeParse(await store.get([day, origin]));
  const before: DaySum = known.success ? known.data : { day, origin, visits: 0, ...emptySums() };
  const sum: DaySum = {
    day,
    origin,
    visits: before.visits + growth.visits,
    ...addSums(before, growth),
  };
  await store.put(sum);
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
