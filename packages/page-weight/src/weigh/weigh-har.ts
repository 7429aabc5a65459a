import { createHeaderModel, type Header } from "../read/header-bytes.ts";
import { headerValue } from "../read/header-value.ts";
import type { RequestRecord } from "../records.ts";
import type { VisitTransfer } from "../transfer.ts";
import { isSent, readCounted, weighRequests } from "./counted-request.ts";

/** What is read of an entry of a HAR file. Sizes are -1 if they are unknown; names with `_` are those of Chromium and Playwright. */
export type HarEntry = {
  startedDateTime: string;
  time: number;
  _resourceType?: string | undefined;
  _fromCache?: string | undefined;
  request: { url: string; method: string; headersSize: number; bodySize: number };
  response: {
    status: number;
    httpVersion: string;
    statusText: string;
    headers: Header[];
    headersSize: number;
    bodySize: number;
    redirectURL: string;
    content: { size: number; mimeType: string };
    _transferSize?: number | null | undefined;
    _error?: string | null | undefined;
    _failureText?: string | null | undefined;
  };
};
export type Har = { log: { entries: HarEntry[] } };

/**
 * The bytes that the requests of a HAR file transferred, all pages together. A size that the file lacks is calculated from the headers,
 * or estimated from the other responses: `bytesByBasis` has the sums apart. Throws a `RangeError` if it is no HAR file.
 */
export function weighHar(har: Har): VisitTransfer {
  if (!Array.isArray(har?.log?.entries)) throw new RangeError("har.log.entries: not an array");
  const modelHeaderBytes = createHeaderModel();
  const records = har.log.entries
    .toSorted((a, b) => startMs(a) - startMs(b))
    .filter(({ request }) => isSent(request.url))
    .map((entry, index) => readEntry(entry, String(index), modelHeaderBytes));
  return weighRequests(records, true);
}

const startMs = ({ startedDateTime }: HarEntry): number => Date.parse(startedDateTime) || 0;

const count = (bytes: number | null | undefined): number | undefined =>
  Number.isSafeInteger(bytes) && bytes! >= 0 ? bytes! : undefined;

/** Absent unless both are known. */
const wholeBytes = ({ headersSize, bodySize }: HarEntry["request"] | HarEntry["response"]) => {
  const [headerBytes, bodyBytes] = [count(headersSize), count(bodySize)];
  return headerBytes !== undefined && bodyBytes !== undefined ? headerBytes + bodyBytes : undefined;
};

function readEntry(
  entry: HarEntry,
  requestId: string,
  modelHeaderBytes: ReturnType<typeof createHeaderModel>,
): RequestRecord {
  const { request, response, _resourceType: type = "", _fromCache: cachedIn } = entry;
  const { _transferSize: transferBytes, _error: error, _failureText: failure } = response;
  const { url, method } = request;
  const statusCode = count(response.status) ?? 0;
  const hasFailed = statusCode === 0 || Boolean(error ?? failure);
  const record = readCounted({
    requestId,
    url,
    method,
    type,
    contentType: response.content.mimeType,
    outcome: hasFailed ? "failed" : response.redirectURL ? "redirected" : "completed",
    statusCode,
    isFromCache: Boolean(cachedIn),
    bytesDown: count(transferBytes) ?? wholeBytes(response),
    bytesUp: wholeBytes(request),
    endedMs: startMs(entry) + Math.max(0, entry.time || 0),
  });
  if (record.exactBytes !== undefined || statusCode === 0) return record;
  const headerBytes =
    count(response.headersSize) ??
    modelHeaderBytes(record.host, statusLine(response), response.headers);
  return { ...record, headerBytes, ...(!hasFailed && bodyFacts(response)) };
}

/** As `createHeaderModel` expects it: without a reason if the headers are compressed. */
const statusLine = ({ httpVersion, status, statusText }: HarEntry["response"]): string =>
  /^h(ttp\/)?[23]/i.test(httpVersion) ? `HTTP/2 ${status}` : `HTTP/1.1 ${status} ${statusText} `;

/** What shows the size of a body that was not counted: its own length, that of the header, or its size after decompression. */
function bodyFacts({ bodySize, headers, content }: HarEntry["response"]): Partial<RequestRecord> {
  const isCompressed = (headerValue(headers, "content-encoding") ?? "identity") !== "identity";
  // Some tools report 0 for a body that they did not keep.
  const decodedBytes = count(content.size) || undefined;
  const contentLength =
    count(bodySize) ??
    count(Number(headerValue(headers, "content-length") ?? -1)) ??
    (isCompressed ? undefined : decodedBytes);
  return {
    ...(contentLength !== undefined && { contentLength }),
    ...(isCompressed && { isCompressed }),
    ...(isCompressed && decodedBytes !== undefined && { taggedBytes: decodedBytes }),
  };
}
