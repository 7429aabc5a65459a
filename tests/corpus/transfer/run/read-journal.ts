import type { Page } from "puppeteer-core";
import { withApis } from "../../../rig/page/with-apis.ts";
import type { Visit, VisitRecord, VisitTransfer } from "@digital-cleanup/page-weight";
import {
  recordsKeys,
  stateKey,
  visitKey,
} from "../../../../extension/src/features/transfer/visits/journal-keys.ts";
import type { StoredState } from "../../../../extension/src/features/transfer/visits/journal-store.ts";

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
  const stored = await withApis(inside, ({ storage }) => storage.session.get(null));
  const read = (key: string): unknown => JSON.parse((stored[key] as string | undefined) ?? "null");
  const state = read(stateKey) as StoredState | null;
  const stillOpen = (state?.visitIds ?? []).flatMap(
    (id) => (read(visitKey(id)) as Visit | null) ?? [],
  );
  const visits = stillOpen.map(({ id, origin, host, isCovered, chunkCount, sums }) => ({
    id,
    origin,
    host,
    isCovered: isCovered && (state?.hasHeard ?? false),
    records: recordsKeys(id, chunkCount).flatMap(
      (key) => (read(key) as VisitRecord[] | null) ?? [],
    ),
    ...(sums && { sums }),
  }));
  return { visits, waiting: state?.waiting.length ?? 0 };
}
