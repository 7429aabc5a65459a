import { measuredBytes } from "@digital-cleanup/page-weight";
import { observeTab } from "../observe/observer-script.ts";
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

/** What the page of a tab transferred, for a feature that compares two loads. The entrypoint passes it on. */
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
};
