import { maxStreamBytesWithin, urlHash } from "@digital-cleanup/page-weight";
import { maxHostLength, maxStreams } from "../observe/message-limits.ts";
import { callAddress } from "./stream-report.ts";
import type { StreamEntry } from "../observe/messages.ts";

/** The counter posts once a second for each live stream, of which a browser opens at most about a hundred. */
const maxReportsPerSecond = 200;

/**
 * Turns reports of the counter into entries, and returns `undefined` for an invalid report. A page that gets hold of the port can
 * only forge traffic of its own, and no more than a fast connection carries.
 */
export function createStreamReportReader(nowMs: () => number) {
  const openedMs = nowMs();
  const startedMs = new Map<number, number>();
  let allowedReports = maxReportsPerSecond;
  let bytes = 0;
  let lastMs = openedMs;

  return (report: unknown): StreamEntry | undefined => {
    const now = nowMs();
    allowedReports = Math.min(
      maxReportsPerSecond,
      allowedReports + (Math.max(0, now - lastMs) / 1000) * maxReportsPerSecond,
    );
    lastMs = now;
    if (allowedReports < 1 || !Array.isArray(report)) return undefined;
    allowedReports -= 1;
    const [stream, address, bytesDown, bytesUp, isDecoded, isUpload]: unknown[] = report;
    if (!isCount(stream) || stream > maxStreams) return undefined;
    if (!isCount(bytesDown) || !isCount(bytesUp)) return undefined;
    const isCall = address === callAddress;
    const url = typeof address === "string" ? URL.parse(address) : null;
    if (!isCall && (!url || !/^(http|ws)s?:$/.test(url.protocol))) return undefined;
    const total = bytes + bytesDown + bytesUp;
    if (total > maxStreamBytesWithin(now - openedMs)) return undefined;
    bytes = total;
    const since = startedMs.get(stream) ?? now;
    startedMs.set(stream, since);
    return {
      stream,
      urlHash: isCall ? 0 : urlHash(url!.href),
      host: isCall ? "" : url!.hostname.slice(0, maxHostLength),
      bytesDown,
      bytesUp,
      ...(isDecoded === true && { isDecoded }),
      ...(isUpload === true && { isUpload }),
      ...(isCall && { peer: "call" as const }),
      startedMs: since,
      endedMs: now,
    };
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
