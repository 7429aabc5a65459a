import type { IDBPTransaction } from "idb";
import { type ExtensionDatabase, openDatabase } from "../../../platform/database.ts";
import { addSums, sumsOf } from "./add-sums.ts";
import { localDay } from "./local-day.ts";
import {
  type DaySum,
  daySumSchema,
  emptySums,
  type KeptVisit,
  type Sums,
} from "./history-schema.ts";

export type SiteHistory = "none" | "daily" | "full";

/** A visit as the ledger has it now; it may come again, larger. */
export type VisitUpdate = KeptVisit & {
  /** Of no page: what workers of a site fetched. It has no end, so that its bytes belong to the day they came. */
  isBackground: boolean;
  /** An update of the extension, moments ago, ended its records, and the page tells its past once more. */
  isRetelling: boolean;
};

/**
 * What is counted of a visit. One that lost its records tells its past again, in part and by what the page alone knows:
 * `again` is that, and no part of it counts a second time.
 */
type Counted = { id: string; visits: number; isLowerBound: boolean; again?: Sums } & Sums;
type Write = IDBPTransaction<
  ExtensionDatabase,
  ["visits", "daySums", "countedVisits"],
  "readwrite"
>;

/**
 * Counts what visits, each once, have grown by since they came last, in one transaction: each byte once, whenever the worker dies.
 * `siteHistory` decides what is kept of their sites; the sum of the day has none.
 */
export async function recordVisits(
  grown: readonly VisitUpdate[],
  siteHistory: SiteHistory,
  nowMs: number,
): Promise<void> {
  const database = await openDatabase();
  const write = database.transaction(["visits", "daySums", "countedVisits"], "readwrite");
  try {
    await record(write, grown, siteHistory, nowMs);
    await write.done;
  } catch (error) {
    write.done.catch(() => {
      // Told below.
    });
    abort(write);
    throw error;
  }
}

/** Nothing of it stays. One that the browser ended itself cannot be aborted again. */
function abort(write: Write): void {
  try {
    write.abort();
  } catch {
    // It has ended.
  }
}

async function record(
  write: Write,
  grown: readonly VisitUpdate[],
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
  const known = await Promise.all(grown.map(async ({ id }) => countedVisits.get(id)));
  for (const [place, { isBackground, isRetelling, ...told }] of grown.entries()) {
    const counted = known[place] as Counted | undefined;
    const sums = sumsOf(told);
    if (counted && isToldAgain(counted, told, isRetelling)) {
      const still: Counted = { ...counted, isLowerBound: true, again: sums };
      send(countedVisits.put(still));
      continue;
    }
    const growth = addSums(sums, counted?.again ?? counted ?? emptySums(), -1);
    const now: Counted = {
      id: told.id,
      visits: isBackground ? 0 : 1,
      isLowerBound: told.isLowerBound,
      ...addSums(growth, counted ?? emptySums()),
      ...(counted?.again && { again: sums }),
    };
    const visit = { ...told, ...sumsOf(now) };
    const visits = now.visits - (counted?.visits ?? 0);
    const day = localDay(isBackground ? nowMs : Date.parse(visit.startedAt));
    addTo(day, "", visits, growth);
    // Some workers do not say whose they are.
    if (siteHistory !== "none" && visit.origin !== "") addTo(day, visit.origin, visits, growth);
    if (siteHistory === "full" && !isBackground) send(write.objectStore("visits").put(visit));
    send(countedVisits.put(now));
  }
  await Promise.all([...growths.values()].map((growth) => addToDay(write, growth)));
}

function isToldAgain(counted: Counted, told: KeptVisit, isRetelling: boolean): boolean {
  const knew = counted.again ?? counted;
  const isWorseKnown = told.isLowerBound && !counted.isLowerBound;
  return told.requests < knew.requests || isWorseKnown || (isRetelling && !!counted.again);
}

/** Nobody waits for one of many: where one fails, the transaction fails and tells. */
const send = (request: Promise<unknown>): void => {
  request.catch(() => {
    // Told by the transaction.
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

/** Visits that ended grow no more: what was counted of them need not be remembered. */
export async function forgetCounted(ids: readonly string[]): Promise<void> {
  const write = (await openDatabase()).transaction("countedVisits", "readwrite");
  for (const id of ids) send(write.store.delete(id));
  await write.done;
}

/** At the browser's start no visit of before goes on. */
export async function forgetAllCounted(): Promise<void> {
  await (await openDatabase()).clear("countedVisits");
}
