import { openDatabase } from "../../../platform/database.ts";
import {
  type DaySum,
  daySumSchema,
  type StoredVisit,
  storedVisitSchema,
} from "./history-schema.ts";
import { parseRows } from "./parse-rows.ts";
import { mergeRows } from "./merge-rows.ts";

/** Erased rows, which `restoreErased` puts back. Invalid rows are not included. */
export type Erased = { visits: StoredVisit[]; daySums: DaySum[] };

type Selection = {
  isVisit: (visit: { origin: string }) => boolean;
  isSum: (sum: { origin: string }) => boolean;
};

async function erase({ isVisit, isSum }: Selection): Promise<Erased> {
  const write = (await openDatabase()).transaction(["visits", "daySums"], "readwrite");
  const visits = write.objectStore("visits");
  const daySums = write.objectStore("daySums");
  const visitRows = (await visits.getAll()).filter(isVisit);
  const sumRows = (await daySums.getAll()).filter(isSum);
  for (const { id } of visitRows) void visits.delete(id);
  for (const { day, origin } of sumRows) void daySums.delete([day, origin]);
  await write.done;
  return {
    visits: parseRows(storedVisitSchema, visitRows),
    daySums: parseRows(daySumSchema, sumRows),
  };
}

const none = () => false;
const all = () => true;

/** Erases all rows of one site. The sums of days have no sites and stay. */
export const eraseSite = (origin: string): Promise<Erased> =>
  erase({
    isVisit: (visit) => visit.origin === origin,
    isSum: (sum) => sum.origin === origin && origin !== "",
  });

export const eraseVisits = (): Promise<Erased> => erase({ isVisit: all, isSum: none });

/** Erases visits and the sums of sites. The sums of days stay. */
export const eraseSites = (): Promise<Erased> =>
  erase({ isVisit: all, isSum: ({ origin }) => origin !== "" });

export const eraseHistory = (): Promise<Erased> => erase({ isVisit: all, isSum: all });

/** Puts erased rows back and adds what was measured on the same days since then. */
export const restoreErased = (erased: Erased): Promise<void> => mergeRows(erased, "add");
