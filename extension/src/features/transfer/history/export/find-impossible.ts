import { maxDayBytes } from "@digital-cleanup/page-weight";
import { addDays } from "@digital-cleanup/challenge";
import { localDay } from "../../../../platform/local-day.ts";
import type { HistoryRows } from "../read/merge-rows.ts";

/** Two pages a second, all day. */
const maxVisits = 172_800;
/** A thousand requests for each of them. */
const maxRequests = maxVisits * 1000;

export type Impossible = { problem: "impossibleDay" | "impossibleSum"; detail: string };

const isCalendarDay = (day: string): boolean => addDays(day, 0) === day;

/** What makes it impossible that these rows were measured: a day that does not exist or is in the future, or a sum out of reach. */
export function findImpossible(
  { visits, daySums }: HistoryRows,
  now: Date,
): Impossible | undefined {
  // A person may have come from another time zone.
  const lastDay = addDays(localDay(now), 1);
  const isPossible = (day: string) => isCalendarDay(day) && day <= lastDay;
  for (const [index, { day }] of daySums.entries()) {
    if (!isPossible(day))
      return { problem: "impossibleDay", detail: `daySums.${index}.day: ${day}` };
  }
  for (const [index, { startedAt }] of visits.entries()) {
    if (!isPossible(localDay(Date.parse(startedAt)))) {
      return { problem: "impossibleDay", detail: `visits.${index}.startedAt: ${startedAt}` };
    }
  }
  for (const [name, rows] of Object.entries({ visits, daySums })) {
    for (const [index, row] of rows.entries()) {
      const field = findBeyondReach(row);
      if (field) return { problem: "impossibleSum", detail: `${name}.${index}.${field}` };
    }
  }
  return undefined;
}

type Row = HistoryRows["visits"][number] | HistoryRows["daySums"][number];

function findBeyondReach(row: Row): string | undefined {
  const { bytesDown, bytesUp, bytesThirdParty, lowBytes, highBytes } = row;
  const { bytesByBasis, bytesByKind } = row;
  const bytes: [string, number][] = [
    ...Object.entries({ bytesDown, bytesUp, bytesThirdParty, lowBytes, highBytes }),
    ...Object.entries(bytesByBasis).map(([key, value]): [string, number] => [
      `bytesByBasis.${key}`,
      value,
    ]),
    ...Object.entries(bytesByKind).map(([key, value]): [string, number] => [
      `bytesByKind.${key}`,
      value,
    ]),
  ];
  const found = bytes.find(([, value]) => value > maxDayBytes);
  if (found) return `${found[0]}: ${found[1]}`;
  if ("visits" in row && row.visits > maxVisits) return `visits: ${row.visits}`;
  const { requests, requestsFromCache } = row;
  const most = Math.max(requests, requestsFromCache, ...Object.values(row.notCounted ?? {}));
  return most > maxRequests ? `requests: ${most}` : undefined;
}
