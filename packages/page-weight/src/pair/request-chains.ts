import type { RequestRecord, VisitRecord } from "../records.ts";

/** Groups records into requests, each with its hops, in the order the requests started. A preflight has the id of its request. */
export function requestChains(records: readonly VisitRecord[]): RequestRecord[][] {
  const requests = records.filter((record) => record.source === "request");
  const byRequest = Map.groupBy(
    requests,
    ({ requestId, method }) => `${requestId} ${method === "OPTIONS"}`,
  );
  return [...byRequest.values()]
    .map(withoutStarted)
    .toSorted(([a], [b]) => Number(a!.requestId) - Number(b!.requestId));
}

/**
 * The final record replaces the `started` one. A `failed` record has no headers, so it keeps those of the `started` one unless the
 * browser counted what arrived. Firefox starts each hop of a redirected request.
 */
function withoutStarted(hops: RequestRecord[]): RequestRecord[] {
  const started = hops.findLast(({ outcome }) => outcome === "started");
  if (!started) return hops;
  const ended = hops.filter(({ outcome }) => outcome !== "started");
  const last = ended.at(-1);
  if (!last || last.outcome === "redirected") return [...ended, started];
  if (last.outcome !== "failed" || last.exactBytes) return ended;
  const { endedMs, isStopped } = last;
  // Only the sending of the request was seen.
  if (started.statusCode === 0) {
    return [...ended.slice(0, -1), { ...last, ...(started.live && { live: started.live }) }];
  }
  const bodyMs = Math.max(0, endedMs - started.endedMs);
  // It was aborted, not blocked: Chrome reports both alike if the response is of another origin, but starts none that it blocks.
  const failed = { ...started, outcome: "failed" as const, endedMs, bodyMs };
  return [...ended.slice(0, -1), isStopped ? { ...failed, isStopped } : failed];
}
