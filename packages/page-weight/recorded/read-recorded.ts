import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseRecords, type VisitFacts, type VisitRecord } from "../src/index.ts";

const folder = path.join(import.meta.dirname, "logs");

export type RecordedVisit = VisitFacts & { visit: "page" | "background"; records: VisitRecord[] };
export type RecordedLog = {
  browser: "chromium" | "firefox";
  /** What the servers sent in response. */
  truthBytes: number;
  /** What the servers received. Absent from logs recorded before it was measured. */
  receivedBytes?: number;
  /** The part of it since the last page was asked for, in a situation of several pages. */
  nextTruthBytes?: number;
  visits: RecordedVisit[];
};

/** A line with `browser` starts a log, one with `visit` a page or the requests of a worker; every other line is a record. */
type Line = Omit<RecordedLog, "visits"> | Omit<RecordedVisit, "records"> | VisitRecord;

export const recordedSituations: string[] = readdirSync(folder)
  .map((file) => file.replace(/\.jsonl$/, ""))
  .toSorted();

/** The log of each browser for one situation, with the bytes the servers sent. */
export function readRecorded(situation: string): RecordedLog[] {
  const text = readFileSync(path.join(folder, `${situation}.jsonl`), "utf8");
  const logs: RecordedLog[] = [];
  for (const each of text.trim().split("\n")) {
    const line = JSON.parse(each) as Line;
    if ("browser" in line) logs.push({ ...line, visits: [] });
    else if ("visit" in line) logs.at(-1)!.visits.push({ ...line, records: [] });
    else
      logs
        .at(-1)!
        .visits.at(-1)!
        .records.push(...parseRecords([line]));
  }
  return logs;
}
