import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import type { VisitRecord } from "../records.ts";

const folder = path.join(import.meta.dirname, "logs");

const browserLine = z.object({
  browser: z.enum(["chromium", "firefox"]),
  truthBytes: z.int().check(z.minimum(0)),
});
const visitLine = z.object({
  browser: z.optional(z.undefined()),
  visit: z.enum(["page", "background"]),
  host: z.string(),
  isCovered: z.boolean(),
});
/** The rest of a record is taken as the extension wrote it. */
const recordLine = z.looseObject({
  source: z.enum(["request", "timing", "media", "stream"]),
  browser: z.optional(z.undefined()),
  visit: z.optional(z.undefined()),
  urlHash: z.int(),
});
const line = z.union([browserLine, visitLine, recordLine]);

export type RecordedVisit = z.infer<typeof visitLine> & { records: VisitRecord[] };
export type RecordedLog = z.infer<typeof browserLine> & { visits: RecordedVisit[] };

export const recordedSituations: string[] = readdirSync(folder)
  .map((file) => file.replace(/\.jsonl$/, ""))
  .toSorted();

/** What each browser gave of one situation, with the bytes that really came down. */
export function readRecorded(situation: string): RecordedLog[] {
  const text = readFileSync(path.join(folder, `${situation}.jsonl`), "utf8");
  const logs: RecordedLog[] = [];
  for (const each of text.trim().split("\n")) {
    const parsed = line.parse(JSON.parse(each));
    if (parsed.browser) logs.push({ ...parsed, visits: [] });
    else if (parsed.visit) logs.at(-1)!.visits.push({ ...parsed, records: [] });
    else
      logs
        .at(-1)!
        .visits.at(-1)!
        .records.push(parsed as unknown as VisitRecord);
  }
  return logs;
}
