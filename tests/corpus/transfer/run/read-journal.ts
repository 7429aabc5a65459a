import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import {
  recordsKeys,
  stateKey,
} from "../../../../extension/src/features/transfer/visits/journal-keys.ts";
import type { JournalState } from "../../../../extension/src/features/transfer/visits/journal-state.ts";
import type { VisitRecord, VisitTransfer } from "@digital-cleanup/page-weight";

/** One visit as the extension stores it. `sums` is the transfer of records it has folded. */
export type JournalVisit = {
  id: string;
  origin: string;
  host: string;
  isCovered: boolean;
  records: VisitRecord[];
  sums?: VisitTransfer;
};

/** `waiting` is the number of requests whose page is not known yet. */
export type Journal = { visits: JournalVisit[]; waiting: number };

/** Reads the extension's storage through `inside`, one of its own pages. */
export async function readJournal(inside: Page): Promise<Journal> {
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
