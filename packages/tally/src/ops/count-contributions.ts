import type { Metrics } from "./metrics.ts";

const refusals = {
  400: "invalid",
  403: "no_place",
  404: "unknown_event",
  409: "not_open",
  413: "too_large",
  422: "invalid",
  429: "too_many",
  500: "internal",
  503: "storage",
} as const;

const isReason = (status: number): status is keyof typeof refusals =>
  Object.hasOwn(refusals, status);

/**
 * Counts contributions and withdrawals by the status of their responses, so that routes and limits need not count
 * them.
 */
export function countContributions(metrics: Metrics) {
  const accept = metrics.counter(
    "tally_contributions_accepted_total",
    "Contributions and withdrawals answered after their commit, repeated ones included.",
  );
  const refuse = metrics.counter(
    "tally_contributions_refused_total",
    "Contributions and withdrawals refused, by reason.",
    "reason",
  );
  return (method: string, url: string, status: number): void => {
    if ((method !== "PUT" && method !== "DELETE") || !url.endsWith("/contribution")) return;
    if (status === 200) accept();
    else refuse(isReason(status) ? refusals[status] : "other");
  };
}
