import type { IDBPTransaction } from "idb";
import { localDay } from "../../../../platform/local-day.ts";
import { type ExtensionDatabase, openDatabase } from "../../../../platform/database/database.ts";
import { capTransfer, maxDayBytes, maxVisitBytes } from "@digital-cleanup/page-weight";
import { addSums, pickSums } from "./add-sums.ts";
import { addGrowth } from "./add-growth.ts";
import { createDayLimits } from "./day-limits.ts";
import {
  type DaySum,
  emptySums,
  otherSites,
  type StoredVisit,
  type Sums,
} from "../history-schema.ts";
import { readDaySum } from "../read/read-rows.ts";

export type SiteHistory = "none" | "daily" | "full";

/** The current totals of a visit. A later update of the same visit replaces it. */
export type VisitUpdate = StoredVisit & {
  /** Requests of a site's workers, not a page. They have no end, so their bytes count for the day they arrive. */
  isBackground: boolean;
  /** An extension update has just cleared its records, and the page sends its past again. */
  isRepeated: boolean;
  /** A person has clicked or typed in the page. */
  isUsed: boolean;
};

/**
 * What has been counted of a visit. After an update cleared its records, the page sends its past again, less completely:
 * `again` holds that, so that no byte is counted twice.
 */
type Counted = {
  id: string;
  visits: number;
  isLowerBound: boolean;
  again?: Sums;
  /** The day listed as many sites as it may when the visit was first counted. */
  isOther?: true;
} & Sums;
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
  const addTo = (day: string, origin: string, visits: number, growth: Sums) => {
    const key = `${day} ${origin}`;
    const sum = growths.get(key) ?? { day, origin, visits: 0, ...emptySums() };
    growths.set(key, { day, origin, visits: sum.visits + visits, ...addSums(sum, growth) });
  };
  const limits = createDayLimits(write.objectStore("daySums"), write.objectStore("visits"));
  for (const { isBackground, isRepeated, isUsed, ...visitNow } of updates) {
    const counted = plausible((await countedVisits.get(visitNow.id)) as Counted | undefined);
    const sums = pickSums(visitNow);
    if (counted && isSentAgain(counted, visitNow, isRepeated)) {
      const unchanged: Counted = { ...counted, isLowerBound: true, again: sums };
      send(countedVisits.put(unchanged));
      continue;
    }
    const before = pickSums(counted ?? emptySums());
    const total = addGrowth(before, addSums(sums, counted?.again ?? before, -1), maxVisitBytes);
    const growth = addSums(total, before, -1);
    const { origin } = visitNow;
    const day = localDay(isBackground ? nowMs : Date.parse(visitNow.startedAt));
    // The requests of some workers have no origin.
    const hasSite = siteHistory !== "none" && origin !== "";
    const findRow = () => (counted?.isOther ? otherSites : limits.siteRow(day, origin, isUsed));
    const site = hasSite ? await findRow() : "";
    const isOther = site === otherSites;
    const now: Counted = {
      id: visitNow.id,
      visits: isBackground ? 0 : 1,
      isLowerBound: visitNow.isLowerBound,
      ...total,
      ...(counted?.again && { again: sums }),
      ...(isOther && { isOther: true }),
    };
    const visits = now.visits - (counted?.visits ?? 0);
    addTo(day, "", visits, growth);
    if (hasSite) addTo(day, site, visits, growth);
    const isStored = siteHistory === "full" && !isBackground && !isOther;
    if (isStored && (await limits.mayStoreVisit(day, visitNow.id))) {
      send(write.objectStore("visits").put({ ...visitNow, ...total }));
    }
    send(countedVisits.put(now));
  }
  for (const growth of growths.values()) await addDayRow(write, growth, nowMs);
}

/** Earlier versions counted any claim. */
const plausible = (counted: Counted | undefined): Counted | undefined =>
  counted && {
    ...capTransfer(counted, maxVisitBytes),
    ...(counted.again && { again: capTransfer(counted.again, maxVisitBytes) }),
  };

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

/** Adds to the row of a day. A row that cannot be read is kept apart rather than replaced. */
async function addDayRow(write: Write, growth: DaySum, nowMs: number): Promise<void> {
  const { day, origin } = growth;
  const store = write.objectStore("daySums");
  const row = await store.get([day, origin]);
  const known = readDaySum(row);
  if (row && !known) {
    await write.objectStore("unreadableRows").add({ store: "daySums", row, movedMs: nowMs });
  }
  const visits = (known?.visits ?? 0) + growth.visits;
  const sum: DaySum = {
    day,
    origin,
    visits,
    ...addGrowth(pickSums(known ?? emptySums()), growth, maxDayBytes),
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
