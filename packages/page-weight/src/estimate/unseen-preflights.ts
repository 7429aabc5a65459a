import type { Exchange } from "../pair/pair-exchanges.ts";

/** A preflight response over HTTP/1.1 without other headers, as measured. Compressed headers are smaller, as those of the response are. */
const preflightBytes = 237;

/**
 * Estimated bytes of the CORS preflights that no event shows. Browsers remember a preflight for some time, so that one counts for
 * each address and method.
 */
export function unseenPreflights(exchanges: readonly Exchange[]): Map<Exchange, number> {
  const seen = new Set(
    exchanges.flatMap(({ hops }) => (hops[0]?.method === "OPTIONS" ? [hops[0].requestId] : [])),
  );
  const sent = new Set<string>();
  const unseen = new Map<Exchange, number>();
  for (const exchange of exchanges) {
    const first = exchange.hops[0];
    if (!first?.isPreflighted || first.exactBytes || first.outcome === "failed") continue;
    const preflight = `${first.urlHash} ${first.method}`;
    if (seen.has(first.requestId) || sent.has(preflight)) continue;
    sent.add(preflight);
    unseen.set(exchange, Math.min(preflightBytes, first.headerBytes));
  }
  return unseen;
}
