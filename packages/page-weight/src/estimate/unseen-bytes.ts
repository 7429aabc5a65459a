import type { Exchange } from "../pair/pair-exchanges.ts";
import type { RequestRecord } from "../records.ts";
import { hasBody, isHidden, isStillLoading, revalidationBytes } from "./body-size.ts";

/** Bytes of one host that no event shows, what they are at least and at most, and an exchange that they belong to. */
export type UnseenBytes = {
  exchange: Exchange;
  bytes: number;
  lowBytes: number;
  highBytes: number;
};

type Range = Omit<UnseenBytes, "exchange">;

/** A preflight response over HTTP/1.1 without other headers, as measured. Compressed headers are smaller, as those of the response are. */
const usualPreflightBytes = 237;
/** Browsers remember a preflight for so long if its response does not say how long (Fetch standard). */
const preflightAgeMs = 5000;
/** More than a proxy or a program writes into a redirect. */
const maxUsualRedirectBytes = 6000;
const unknownRedirect: Range = { bytes: 0, lowBytes: 0, highBytes: maxUsualRedirectBytes };
/** Set-Cookie, which Chrome hides: most responses have none, few have more than two cookies of 500 bytes. */
const maxUsualCookieBytes = 1000;
/** HTTP/2 frames, and header lines whose like the compression has forgotten: at most 20 bytes a response on the recorded pages. */
const framing: Range = { bytes: 0, lowBytes: 0, highBytes: 20 };

/**
 * What may have come besides what the events and entries show: preflights, cookies, frames of HTTP/2, confirmations of cached files, bodies
 * of redirects, and what a service worker requested for the page. The bytes of one host err alike, so they are summed.
 */
export function unseenBytes(exchanges: readonly Exchange[], isCovered: boolean): UnseenBytes[] {
  const preflights = unseenPreflights(exchanges);
  const cookies = unseenCookies(exchanges);
  const rangesOf = [
    (exchange: Exchange) => preflights.get(exchange),
    (exchange: Exchange) => cookies.get(exchange),
    (exchange: Exchange) => sumRanges(exchange.hops.map(compressedHeaders)),
    (exchange: Exchange) => confirmation(exchange),
    (exchange: Exchange) => sumRanges(exchange.hops.map(redirectBody)),
    (exchange: Exchange) => (isCovered ? workerBody(exchange) : undefined),
  ];
  return rangesOf.flatMap((rangeOf) => {
    const byHost = new Map<string, UnseenBytes>();
    for (const exchange of exchanges) {
      const range = rangeOf(exchange);
      if (!range) continue;
      const { host } = (exchange.hops.at(-1) ?? exchange.timing)!;
      const known = byHost.get(host);
      byHost.set(host, { exchange: known?.exchange ?? exchange, ...sumRanges([known, range])! });
    }
    return [...byHost.values()];
  });
}

/** CORS preflights: one for each address and method, and again once it is forgotten. At most, each request has one. */
function unseenPreflights(exchanges: readonly Exchange[]): Map<Exchange, Range> {
  const seen = new Set(
    exchanges.flatMap(({ hops }) => (hops[0]?.method === "OPTIONS" ? [hops[0].requestId] : [])),
  );
  const sentMs = new Map<string, number>();
  const unseen = new Map<Exchange, Range>();
  for (const exchange of exchanges) {
    const first = exchange.hops[0];
    if (!first?.isPreflighted || first.exactBytes || first.outcome === "failed") continue;
    if (seen.has(first.requestId)) continue;
    const preflight = `${first.urlHash} ${first.method}`;
    const since = first.endedMs - (sentMs.get(preflight) ?? -Infinity);
    const isRemembered = since < preflightAgeMs;
    if (!isRemembered) sentMs.set(preflight, first.endedMs);
    const usual = Math.min(usualPreflightBytes, first.headerBytes);
    unseen.set(exchange, {
      bytes: isRemembered ? 0 : usual,
      lowBytes: 0,
      highBytes: Math.max(usual, first.headerBytes),
    });
  }
  return unseen;
}

/** Pages and answers to scripts may set cookies each time; a server of files sets those of a new visitor, with the first one. */
function unseenCookies(exchanges: readonly Exchange[]): Map<Exchange, Range> {
  const hosts = new Set<string>();
  const unseen = new Map<Exchange, Range>();
  for (const exchange of exchanges) {
    const hops = exchange.hops.filter((hop) => hop.mayHaveCookies && !hop.isFromCache);
    const setters = hops.filter((hop) => !isFile(hop) || !hosts.has(hop.host));
    for (const { host } of hops) hosts.add(host);
    const highBytes = setters.length * maxUsualCookieBytes;
    if (highBytes > 0) unseen.set(exchange, { bytes: 0, lowBytes: 0, highBytes });
  }
  return unseen;
}

const isFile = ({ kind, format }: RequestRecord) =>
  format === "css" || !/document|other/.test(kind);

const compressedHeaders = (hop: RequestRecord): Range | undefined =>
  hop.areHeadersCompressed && (hop.exactBytes || !hop.isFromCache) ? framing : undefined;

/** A cached response of a site that hides its times may have been confirmed by its server. */
function confirmation({ hops, timing }: Exchange): Range | undefined {
  const last = hops.at(-1);
  if (!last?.isFromCache || last.isRevalidated || last.exactBytes) return undefined;
  if (!timing || !isHidden(timing)) return undefined;
  return { bytes: 0, lowBytes: 0, highBytes: last.headerBytes || revalidationBytes };
}

function redirectBody(hop: RequestRecord): Range | undefined {
  const isKnown = hop.contentLength !== undefined || hop.isFromCache || hop.exactBytes;
  // A service worker's response is a redirect without a status in Firefox.
  const mayHaveBody = hop.outcome === "redirected" && hop.statusCode > 0 && hasBody(hop);
  return mayHaveBody && !isKnown ? unknownRedirect : undefined;
}

/** The worker may have had the response, or requested it. What it requested for this page was then counted with another. */
function workerBody({ hops, timing }: Exchange): Range | undefined {
  if (hops.length > 0 || !timing?.isFromServiceWorker || isStillLoading(timing)) return undefined;
  return { bytes: 0, lowBytes: 0, highBytes: timing.encodedBytes };
}

function sumRanges(ranges: readonly (Range | undefined)[]): Range | undefined {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) return undefined;
  const sum = (name: keyof Range) => known.reduce((total, range) => total + range[name], 0);
  return { bytes: sum("bytes"), lowBytes: sum("lowBytes"), highBytes: sum("highBytes") };
}
