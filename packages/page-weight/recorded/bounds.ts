import type { RecordedLog } from "./read-recorded.ts";

/** The largest error allowed for a recorded situation without a line below, in percent of what the servers sent. */
const usualBound = 0.1;

/**
 * The same for the other situations: what was reached when the line was last changed, with a little margin. Lower a line whenever the
 * estimator improves; raise one only with a reason: text of unknown size on a page of which hardly anything is known is estimated as
 * that of usual pages, which is larger.
 */
const bounds: Record<string, Partial<Record<RecordedLog["browser"], number>>> = {
  aborted: { chromium: 44 },
  revalidated: { chromium: 8.9 },
  "revalidated-opaque": { chromium: 8.9 },
  "brotli-chunked-opaque": { chromium: 49 },
  "chunked-cors": { chromium: 4.5 },
  "chunked-cors-tao": { chromium: 0.3 },
  "chunked-opaque": { chromium: 4.5 },
  "chunked-own": { chromium: 0.3 },
  "chunked-page": { chromium: 0.3 },
  "chunked-tao": { chromium: 0.3 },
  cookies: { chromium: 36 },
  "cors-preflights": { chromium: 0.7 },
  "closed-by-server": { chromium: 0.3 },
  "dedicated-worker-chunked": { chromium: 67 },
  "fetch-stream-closed": { chromium: 0.9 },
  "fetch-stream-open": { chromium: 99, firefox: 99 },
  "fonts-other-site": { chromium: 21 },
  "frame-fetching": { chromium: 0.5 },
  "frame-other-chunked": { chromium: 0.4 },
  "frame-sandboxed-chunked": { chromium: 68 },
  "frame-srcdoc": { chromium: 3.2 },
  "gzip-chunked": { chromium: 0.4 },
  "gzip-chunked-page": { chromium: 0.3 },
  "h2-big-headers": { chromium: 0.7, firefox: 0.7 },
  "h2-changing-headers": { chromium: 0.3, firefox: 0.4 },
  "h2-not-modified": { chromium: 0.3, firefox: 6 },
  "h2-opaque": { chromium: 8.7 },
  "h2-small-images": { chromium: 1.9, firefox: 2.1 },
  // No event reports responses that were aborted when the page was left.
  "left-while-loading": { firefox: 20 },
  "media-source": { chromium: 0.2 },
  "not-found": { firefox: 11 },
  "opaque-chunked-among-known": { chromium: 0.8 },
  "page-304": { chromium: 17 },
  playlist: { chromium: 4 },
  "polling-chunked": { chromium: 0.4 },
  "random-1-1": { chromium: 1.4 },
  "random-1-2": { chromium: 6.1 },
  "random-1-3": { chromium: 0.2 },
  "random-1-4": { chromium: 2.9 },
  "random-1-5": { chromium: 1.7 },
  "random-1-6": { chromium: 0.4 },
  "random-1-7": { chromium: 4.7 },
  "random-1-8": { chromium: 1.4 },
  "redirect-chunked-body": { chromium: 20, firefox: 20 },
  "same-address-at-once": { chromium: 0.4 },
  "server-errors": { chromium: 0.2 },
  "server-sent-events-closed": { chromium: 0.9 },
  "server-sent-events-open": { chromium: 98, firefox: 99 },
  "service-worker-passes-chunked": { chromium: 0.3 },
  "service-worker-passes-gzip": { chromium: 0.8 },
  "shared-worker-chunked": { chromium: 67 },
  "site-axe": { chromium: 0.3 },
  "site-katex": { chromium: 0.2 },
  "site-reveal": { chromium: 0.2 },
  "audio-aborted": { chromium: 5.5 },
  "spa-routes": { chromium: 0.2 },
  "web-socket": { chromium: 99, firefox: 99 },
  "web-socket-in-worker": { chromium: 97, firefox: 97 },
  "worker-script-chunked": { chromium: 0.3 },
  xhr: { chromium: 0.3 },
  "blob-worker-chunked": { chromium: 46 },
  "blocked-opaque": { chromium: 31, firefox: 83 },
  "aborted-cors": { chromium: 41 },
  "aborted-known-speed": { chromium: 13 },
  "aborted-messages": { chromium: 131 },
  "aborted-xhr": { chromium: 41, firefox: 34 },
  "cors-refused": { chromium: 77 },
  "left-while-arriving": { chromium: 42 },
  "not-found-chunked": { chromium: 28, firefox: 4.3 },
  "worker-imports-chunked": { chromium: 70 },
  "wrong-type-script": { chromium: 0.2, firefox: 67 },
  // The script of the worker, loaded by the visit before.
  "worker-click-600": { chromium: 0.3, firefox: 0.3 },
  "worker-revalidates": { chromium: 0.2, firefox: 0.2 },
  "worker-second-visit": { chromium: 0.2, firefox: 0.2 },
  "reopened-at-once": { chromium: 0.3 },
  "left-with-hidden-pictures": { chromium: 19 },
  "left-with-stream": { chromium: 98 },
  "answered-beacons": { chromium: 77 },
  "cancelled-pictures": { chromium: 99 },
  // Nothing shows how well it was compressed.
  "json-20to1": { chromium: 511 },
  "mse-2-origins": { chromium: 92 },
  "polling-hidden": { chromium: 164 },
  "sse-chat": { chromium: 841, firefox: 841 },
  "sse-hour": { chromium: 159, firefox: 159 },
  "endless-fetch": { chromium: 99.6, firefox: 99.6 },
};

export const boundedSituations: readonly string[] = Object.keys(bounds);

/** Their size cannot be known: `claims.test.ts` checks that it is not claimed. */
const isUnknowable = (situation: string): boolean => situation.startsWith("claim-");

export const boundOf = (situation: string, browser: RecordedLog["browser"]): number =>
  isUnknowable(situation) ? Infinity : (bounds[situation]?.[browser] ?? usualBound);
