import { kinds } from "./read/classify-kind.ts";
import { formats } from "./read/content-format.ts";
import type { VisitRecord } from "./records.ts";

type Check = (value: unknown) => boolean;

const count: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const time: Check = (value) => Number.isFinite(value) && Number(value) >= 0;
const share: Check = (value) => time(value) && Number(value) <= 1;
const text: Check = (value) => typeof value === "string";
const digits: Check = (value) => typeof value === "string" && /^\d+$/.test(value);
const flag: Check = (value) => typeof value === "boolean";
const isTrue: Check = (value) => value === true;
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const observed = { document: text, index: count, urlHash: count };

const fieldsBySource: Record<VisitRecord["source"], Record<string, Check>> = {
  request: {
    requestId: digits,
    urlHash: count,
    host: text,
    kind: oneOf(kinds),
    isNavigation: flag,
    isWorkerRequest: optional(isTrue),
    mayFeedPlayer: optional(isTrue),
    live: optional(oneOf(["socket", "events"])),
    isBlocked: optional(isTrue),
    isStopped: optional(isTrue),
    outcome: oneOf(["started", "completed", "redirected", "failed"]),
    statusCode: count,
    method: text,
    isFromCache: flag,
    isRevalidated: optional(isTrue),
    isPreflighted: optional(isTrue),
    mayHaveCookies: optional(isTrue),
    areHeadersCompressed: optional(isTrue),
    headerBytes: count,
    contentLength: optional(count),
    isCompressed: optional(isTrue),
    format: optional(oneOf(formats)),
    taggedBytes: optional(count),
    wholeBytes: optional(count),
    exactBytes: optional(count),
    uploadBytes: count,
    isUploadHidden: optional(isTrue),
    endedMs: time,
    bodyMs: optional(time),
  },
  timing: {
    ...observed,
    host: text,
    kind: oneOf(kinds),
    initiatorType: text,
    transferBytes: count,
    encodedBytes: count,
    decodedBytes: count,
    pixels: optional(count),
    isFromServiceWorker: flag,
    startedMs: time,
    endedMs: time,
    bodyMs: optional(time),
  },
  media: { ...observed, bufferedShare: share, isFedByScript: flag, seenMs: time },
  stream: {
    ...observed,
    stream: count,
    host: text,
    bytesDown: count,
    bytesUp: count,
    isDecoded: optional(isTrue),
    isUpload: optional(isTrue),
    peer: optional(oneOf(["call", "transport"])),
    isUncounted: optional(isTrue),
    startedMs: time,
    endedMs: time,
  },
};

/**
 * Checks records from outside the program, such as a file, and returns them. Throws a `RangeError`
 * that names the record, the field and the value. Unknown fields are kept.
 */
export function parseRecords(records: unknown): VisitRecord[] {
  if (!Array.isArray(records)) throw new RangeError("records: not an array");
  for (const [index, record] of records.entries()) checkRecord(record, index);
  return records as VisitRecord[];
}

function checkRecord(record: unknown, index: number): void {
  if (typeof record !== "object" || record === null) refuse(`records[${index}]`, record);
  const values = new Map(Object.entries(record));
  const source = values.get("source");
  if (!oneOf(Object.keys(fieldsBySource))(source)) refuse(`records[${index}].source`, source);
  for (const [field, check] of Object.entries(fieldsBySource[source as VisitRecord["source"]])) {
    if (!check(values.get(field))) refuse(`records[${index}].${field}`, values.get(field));
  }
}

function refuse(name: string, value: unknown): never {
  const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 80)) : String(value);
  throw new RangeError(`${name}: ${shown} is not allowed`);
}
