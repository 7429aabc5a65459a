import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import {
  recordsKeys,
  stateKey,
} from "../../../../extension/src/features/transfer/visits/journal-keys.ts";
import type { JournalState } from "../../../../extension/src/features/transfer/visits/journal-state.ts";
import type { VisitRecord, VisitTransfer } from "@digital-cleanup/page-weight";

/** One visit as the extension keeps it. `sums` are records it has already added up. */
export type LedgerVisit = {
  id: string;
  origin: string;
  host: string;
  isCovered: boolean;
  records: VisitRecord[];
  sums?: VisitTransfer;
};

/** `waiting` counts requests whose page is not known yet. */
export type Ledger = { visits: LedgerVisit[]; waiting: number };

/** What is in the extension's storage, read from `inside`, one of its own pages. */
export async function readLedger(inside: Page): Promise<Ledger> {
  const stored = await inside.evaluate(async () => {
    const apis = globalThis as unknown as { browser?: ExtensionApis; chrome?: ExtensionApis };
    return (apis.browser ?? apis.chrome)!.storage.session.get(null);
  });
  const state = stored[stateKey] as JournalState | undefined;
  const visits = (state?.visits ?? []).map(({ id, origin, host, isCovered, chunkCount, sums }) => ({
    id,
    origin,
    host,
    isCovered: isCovered && (state?.hasHeard ?? false),
    records: recordsKeys(id, chunkCount).flatMap((key) => (stored[key] as VisitRecord[]) ?? []),
    ...(sums && { sums }),
  }));
  return { visits, waiting: state?.waiting.length ?? 0 };
}
