import { browser } from "../../platform/browser.ts";
import { recordsKeys, stateKey } from "./journal-keys.ts";
import type { JournalState } from "./journal-state.ts";
import { readRecords } from "./journal.ts";
import { addTransfers } from "./ledger/fold-records.ts";
import { visitTransfer, type VisitTransfer } from "./ledger/visit-transfer.ts";
import { currentVisit, type Visit } from "./visit.ts";

/** What a tab shows, and what workers of its site transferred for no single page. */
export type TabVisit = { origin: string; transfer: VisitTransfer; backgroundBytes: number };

export async function readTabVisit(tabId: number): Promise<TabVisit | undefined> {
  const state = (await browser.storage.session.get(stateKey))[stateKey] as JournalState | undefined;
  const visit = currentVisit(state?.visits ?? [], tabId);
  if (!visit) return undefined;
  const background = state?.visits.find(({ id }) => id === `background ${visit.origin}`);
  return {
    origin: visit.origin,
    transfer: await transferOf(visit),
    backgroundBytes: background ? (await transferOf(background)).bytesDown : 0,
  };
}

async function transferOf(visit: Visit): Promise<VisitTransfer> {
  const records = await readRecords(...recordsKeys(visit.id, visit.chunkCount));
  const transfer = visitTransfer(records, visit);
  return visit.sums ? addTransfers(visit.sums, transfer) : transfer;
}

/** Calls `listener` now and whenever something was written. Returns how to stop. */
export function watchTabVisit(
  tabId: number,
  listener: (visit: TabVisit | undefined) => void,
): () => void {
  let isStopped = false;
  let isReading = false;
  let isStale = false;
  const read = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale && !isStopped) {
      isStale = false;
      const visit = await readTabVisit(tabId);
      if (!isStopped) listener(visit);
    }
    isReading = false;
  };
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === "session" && stateKey in changes) void read();
  };
  browser.storage.onChanged.addListener(onChanged);
  void read();
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
