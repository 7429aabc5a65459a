import { openDatabase } from "../../../platform/database.ts";
import { type DaySum, daySumSchema, type KeptVisit, keptVisitSchema } from "./history-schema.ts";
import { parseRows } from "./parse-rows.ts";
import { mergeRows } from "./merge-rows.ts";

/** What was taken away, to be given back by `restoreErased`. Rows that nobody can read are not in it. */
export type Erased = { visits: KeptVisit[]; daySums: DaySum[] };

type Wanted = {
  isVisit: (visit: { origin: string }) => boolean;
  isSum: (sum: { origin: string }) => boolean;
};

async function erase({ isVisit, isSum }: Wanted): Promise<Erased> {
  const write = (await openDatabase()).transaction(["visits", "daySums"], "readwrite");
  const visits = write.objectStore("visits");
  const daySums = write.objectStore("daySums");
  const visitRows = (await visits.getAll()).filter(isVisit);
  const sumRows = (await daySums.getAll()).filter(isSum);
  for (const { id } of visitRows) void visits.delete(id);
  for (const { day, origin } of sumRows) void daySums.delete([day, origin]);
  await write.done;
  return {
    visits: parseRows(keptVisitSchema, visitRows),
    daySums: parseRows(daySumSchema, sumRows),
  };
}

const none = () => false;
const all = () => true;

/** Everything of one site. The sums of days have no sites in them and stay. */
export const eraseSite = (origin: string): Promise<Erased> =>
  erase({
    isVisit: (visit) => visit.origin === origin,
    isSum: (sum) => sum.origin === origin && origin !== "",
  });

export const eraseVisits = (): Promise<Erased> => erase({ isVisit: all, isSum: none });

/** Visits and sums of all sites; what whole days moved stays. */
export const eraseSites = (): Promise<Erased> =>
  erase({ isVisit: all, isSum: ({ origin }) => origin !== "" });

export const eraseHistory = (): Promise<Erased> => erase({ isVisit: all, isSum: all });

/** Gives back what was erased. What was measured of the same day since then is added to it. */
export const restoreErased = (erased: Erased): Promise<void> => mergeRows(erased, "add");
