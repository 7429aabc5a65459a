import type { DaySum, StoredVisit } from "@digital-cleanup/page-weight";
import { openDatabase, type UnreadableRow } from "../../../../platform/database/database.ts";
import { mergeRows } from "../read/merge-rows.ts";
import { readDaySum, readRows, readVisit } from "../read/read-rows.ts";
import { siteOfUnreadable } from "../unreadable-rows.ts";

/** Erased rows, which `restoreErased` puts back. */
export type Erased = { visits: StoredVisit[]; daySums: DaySum[]; unreadable: UnreadableRow[] };

type Selection = {
  isVisit: (visit: { origin: string }) => boolean;
  isSum: (sum: { origin: string }) => boolean;
  /** Of rows that cannot be read. A row whose `origin` cannot be read either is erased only with everything. */
  isUnreadable: (row: UnreadableRow) => boolean;
};

async function erase({ isVisit, isSum, isUnreadable }: Selection): Promise<Erased> {
  const stores = ["visits", "daySums", "unreadableRows"] as const;
  const write = (await openDatabase()).transaction(stores, "readwrite");
  const visits = write.objectStore("visits");
  const daySums = write.objectStore("daySums");
  const visitRows = (await visits.getAll()).filter(isVisit);
  const sumRows = (await daySums.getAll()).filter(isSum);
  for (const { id } of visitRows) void visits.delete(id);
  for (const { day, origin } of sumRows) void daySums.delete([day, origin]);
  const unreadable: UnreadableRow[] = [];
  let cursor = await write.objectStore("unreadableRows").openCursor();
  for (; cursor; cursor = await cursor.continue()) {
    if (!isUnreadable(cursor.value)) continue;
    unreadable.push(cursor.value);
    await cursor.delete();
  }
  await write.done;
  const movedMs = Date.now();
  const asUnreadable = (
    store: UnreadableRow["store"],
    read: (row: unknown) => unknown,
    all: readonly unknown[],
  ) => all.filter((row) => !read(row)).map((row): UnreadableRow => ({ store, row, movedMs }));
  return {
    visits: readRows(readVisit, visitRows),
    daySums: readRows(readDaySum, sumRows),
    unreadable: [
      ...unreadable,
      ...asUnreadable("visits", readVisit, visitRows),
      ...asUnreadable("daySums", readDaySum, sumRows),
    ],
  };
}

const none = () => false;
const all = () => true;

/** Erases all rows of one site. The sums of days have no sites and stay. */
export const eraseSite = (origin: string): Promise<Erased> =>
  erase({
    isVisit: (visit) => visit.origin === origin,
    isSum: (sum) => sum.origin === origin && origin !== "",
    isUnreadable: (row) => siteOfUnreadable(row) === origin && origin !== "",
  });

export const eraseVisits = (): Promise<Erased> =>
  erase({ isVisit: all, isSum: none, isUnreadable: ({ store }) => store === "visits" });

/** Erases visits and the sums of sites. The sums of days stay. */
export const eraseSites = (): Promise<Erased> =>
  erase({
    isVisit: all,
    isSum: ({ origin }) => origin !== "",
    isUnreadable: (row) => siteOfUnreadable(row) !== "",
  });

export const eraseHistory = (): Promise<Erased> =>
  erase({ isVisit: all, isSum: all, isUnreadable: all });

/** Erases the rows that were moved because they cannot be read. */
export const eraseUnreadable = (): Promise<Erased> =>
  erase({ isVisit: none, isSum: none, isUnreadable: all });

/** Puts erased rows back and adds what was measured on the same days since then. */
export async function restoreErased(erased: Erased): Promise<void> {
  await mergeRows(erased, "add");
  const write = (await openDatabase()).transaction("unreadableRows", "readwrite");
  for (const row of erased.unreadable) void write.store.add(row);
  await write.done;
}
