/**
 * Why the bytes of a response are missing: `live`, the messages of a WebSocket or of server-sent events; `unreported`, a
 * body that no document reports, as those that workers request in Chrome, so that its size is only guessed; `blocked`, a response the
 * browser refused after it arrived; `arriving`, one whose end was not seen; `stopped`, one that ended before it was complete and shows
 * nothing of what arrived; `worker`, what a service worker responded without a request of its own; `call`, what a peer connection
 * (WebRTC) carries; `transport`, what a WebTransport session carries.
 */
export const gaps = [
  "live",
  "unreported",
  "blocked",
  "arriving",
  "stopped",
  "worker",
  "call",
  "transport",
] as const;
export type Gap = (typeof gaps)[number];

/** How many responses were not counted, for each reason that applies. */
export type NotCounted = Partial<Record<Gap, number>>;

/** The field `notCounted` of a sum, or of a difference if `sign` is -1. It is absent if nothing is missing. */
export function addNotCounted(
  a: NotCounted = {},
  b: NotCounted = {},
  sign: 1 | -1 = 1,
): { notCounted?: NotCounted } {
  const counts = gaps
    .map((gap) => [gap, (a[gap] ?? 0) + sign * (b[gap] ?? 0)] as const)
    .filter(([, count]) => count !== 0);
  return counts.length > 0 ? { notCounted: Object.fromEntries(counts) } : {};
}
