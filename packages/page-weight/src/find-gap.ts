import { isHidden, isSocket, isStillLoading, lastHopBody } from "./estimate/body-size.ts";
import type { Gap } from "./not-counted.ts";
import type { Exchange } from "./pair/pair-exchanges.ts";
import type { RequestRecord } from "./records.ts";
import type { VisitFacts } from "./transfer.ts";

/** Why the bytes of an exchange are missing; `undefined` if they were counted, or estimated from something of their own. */
export function findGap(exchange: Exchange, { host, isCovered }: VisitFacts): Gap | undefined {
  const { hops, timing, stream } = exchange;
  if (stream?.peer) return stream.isUncounted ? stream.peer : undefined;
  const last = hops.at(-1);
  if (!last) {
    if (!timing || !isCovered) return undefined;
    if (isStillLoading(timing)) return "arriving";
    return timing.isFromServiceWorker ? "worker" : undefined;
  }
  if (last.isFromCache || stream) return undefined;
  if (isSocket(last)) return "live";
  if (last.exactBytes || last.live === "socket") return undefined;
  if (last.isBlocked) return "blocked";
  // Firefox may have a timing entry of what arrived so far.
  if (last.live === "events" && last.outcome === "started") return "live";
  const { basis } = lastHopBody(exchange, Infinity);
  if (last.live === "events") return basis === "none" ? "live" : undefined;
  if (last.outcome === "started") return isPlayed(last) ? undefined : "arriving";
  if (last.outcome === "failed")
    return isLost(last) && !isNeverStarted(exchange, host) ? "stopped" : undefined;
  const isUnsized = basis === "unknown" && last.outcome === "completed";
  return isUnsized && (!timing || timing.initiatorType === "navigation") ? "unreported" : undefined;
}

/** What its player has buffered shows how much of it arrived. */
const isPlayed = ({ kind, contentLength, wholeBytes }: RequestRecord): boolean =>
  kind === "media" && (contentLength ?? wholeBytes) !== undefined;

/** It was stopped. Its entry may have the size of what the page had read, of which more had arrived. */
const isLost = (last: RequestRecord): boolean =>
  last.isStopped === true && last.contentLength === undefined && !isPlayed(last);

/** The site of the page itself hides no start. */
const isNeverStarted = ({ hops, timing }: Exchange, host: string): boolean =>
  timing !== undefined && isHidden(timing) && hops.at(-1)!.host === host;
