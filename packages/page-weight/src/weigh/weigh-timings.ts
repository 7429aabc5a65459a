import { readTiming, type TimingEntry } from "../read/read-timing.ts";
import type { VisitRecord } from "../records.ts";
import { summariseTransfer } from "../summarise-transfer.ts";
import type { VisitTransfer } from "../transfer.ts";
import { isSent } from "./counted-request.ts";

/**
 * The bytes of a page from its own `performance.getEntriesByType("navigation")` and `("resource")`, or their JSON: a lower bound, because
 * a document has no entry of what its frames and workers requested. Bodies whose size their site hides are estimated.
 */
export function weighTimings(entries: readonly TimingEntry[]): VisitTransfer {
  const sent = entries.filter(({ name }) => isSent(name));
  const page = sent.find(({ initiatorType }) => initiatorType === "navigation") ?? sent[0];
  const records = sent.map((entry, index): VisitRecord => ({
    source: "timing",
    document: "page",
    index,
    ...readTiming(entry, 0),
  }));
  const host = page ? new URL(page.name).hostname : "";
  return summariseTransfer(records, { host, isCovered: false });
}
