import { pollAfterHeader } from "@digital-cleanup/challenge";

/** If an answer does not say when to ask again: that of a proxy, or of an older server. */
const defaultPollMs = 5000;
const minPollMs = 1000;
const maxPollMs = 120_000;

/** When to ask again, spread by 30 % to both sides: the pages of a crowd must not ask in step. */
export function nextPollMs(response: Response | undefined): number {
  const asked = Number(response?.headers.get(pollAfterHeader) ?? defaultPollMs);
  const pollMs = Number.isFinite(asked) ? asked : defaultPollMs;
  return Math.min(maxPollMs, Math.max(minPollMs, pollMs)) * (0.7 + 0.6 * Math.random());
}
