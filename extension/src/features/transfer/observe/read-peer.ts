import { callNumber, maxStreamNumber } from "./message-limits.ts";
import type { StreamEntry } from "./messages.ts";

/** What the page's world reported as an entry. A page that gets hold of the port can only make its own figure a lower bound. */
export function readPeer(report: unknown, nowMs: number): StreamEntry | undefined {
  if (report !== "call" && report !== "transport") return undefined;
  return {
    stream: report === "call" ? callNumber : maxStreamNumber,
    urlHash: 0,
    host: "",
    bytesDown: 0,
    bytesUp: 0,
    peer: report,
    isUncounted: true,
    startedMs: nowMs,
    endedMs: nowMs,
  };
}
