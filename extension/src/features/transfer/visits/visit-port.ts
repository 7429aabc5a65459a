import { currentVisit, measuredBytes, transferParts } from "@digital-cleanup/page-weight";
import { observeTab } from "../observe/observer-script.ts";
import { readState, readVisitRecords } from "./journal-store.ts";
import { watchTabVisit } from "./watch-tab-visit.ts";

type VisitReading = {
  document: string;
  origin: string;
  urlHash: number;
  addressHash: number;
  bytes: number;
  measuredBytes: number;
  requests: number;
  isLowerBound: boolean;
};

/** What the page of a tab transferred, for a feature that makes pages lighter. The entrypoint passes it on. */
export const visitPort = {
  observe: observeTab,
  watch: (tabId: number, listener: (reading: VisitReading | undefined) => void) =>
    watchTabVisit(tabId, (visit) => {
      if (!visit) return listener(undefined);
      const { transfer, origin, document, urlHash, addressHash } = visit;
      const { requests, isLowerBound } = transfer;
      const measured = measuredBytes(transfer);
      const bytes = isLowerBound ? measured : transfer.bytesDown;
      listener({
        document,
        origin,
        urlHash,
        addressHash,
        bytes,
        measuredBytes: measured,
        requests,
        isLowerBound,
      });
    }),
  readParts: async (tabId: number) => {
    const { visits } = await readState();
    const visit = currentVisit(visits, tabId);
    if (!visit) return { host: "", parts: [] };
    const parts = transferParts(await readVisitRecords(visit), visit).map(
      ({ exchange: { hops, timing }, urlHash, host, kind, bytes }) => {
        const isDocument = hops.at(-1)?.isNavigation ?? timing?.initiatorType === "navigation";
        // Of a frame that reports nothing, the page around it has an entry.
        const isKnown = timing && (!isDocument || timing.initiatorType === "navigation");
        const document = isKnown && { document: timing.document };
        return { urlHash, host, kind, bytes, isDocument, ...document };
      },
    );
    return { host: visit.host, parts };
  },
};
