import type { Gap } from "../not-counted.ts";
import type { Exchange } from "../pair/pair-exchanges.ts";
import { isSocket, lastHopBody } from "./body-size.ts";

/** Why the bytes of an exchange are missing; `undefined` if they were counted, or estimated from something of their own. */
export function findGap(exchange: Exchange): Gap | undefined {
  const { hops, timing, stream } = exchange;
  const last = hops.at(-1);
  if (!last || last.isFromCache || stream) return undefined;
  if (isSocket(last)) return "live";
  if (last.exactBytes || last.live === "socket") return undefined;
  if (last.isBlocked) return "blocked";
  // Firefox may have a timing entry of what arrived so far.
  if (last.live === "events" && last.outcome === "started") return "live";
  const { basis } = lastHopBody(exchange, Infinity);
  if (last.live === "events") return basis === "none" ? "live" : undefined;
  return basis === "unknown" && last.outcome === "completed" && !timing ? "unreported" : undefined;
}
