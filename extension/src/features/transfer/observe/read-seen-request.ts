import {
  createRequestReader,
  type RequestDetails,
  type RequestRecord,
  urlHash,
} from "@digital-cleanup/page-weight";
import { ownBase } from "../../../platform/trust/own-page.ts";
import type { SeenRequest } from "../visits/visit.ts";

/** Details of a webRequest event, with those that attribute it to a page. `documentId` is Chrome's, the last three Firefox's. */
export type SeenDetails = RequestDetails & {
  documentId?: string;
  frameId?: number;
  parentDocumentId?: string;
  initiator?: string;
  documentUrl?: string;
  originUrl?: string;
  frameAncestors?: { url: string }[];
};

/**
 * Turns webRequest events into records. Returns `undefined` for a request that never reached a server, and for those of the extension
 * itself, which no tab shows: the session's storage would hold their hosts, such as that of a list just left.
 */
export function createSeenRequestReader() {
  const readRequest = createRequestReader();
  // The initiator is an origin, without the slash of the base.
  const ownOrigin = ownBase().slice(0, -1);
  const isOwn = ({ tabId, initiator, originUrl }: SeenDetails): boolean =>
    tabId < 0 && (initiator ?? originUrl)?.startsWith(ownOrigin) === true;

  return (details: SeenDetails, outcome: RequestRecord["outcome"]): SeenRequest | undefined => {
    if (isOwn(details)) return undefined;
    const record = readRequest(details, outcome);
    if (!record) return undefined;
    const isMainFrame = details.type === "main_frame";
    const topUrl = details.frameAncestors?.at(-1)?.url ?? details.documentUrl;
    const initiator = details.initiator ?? details.originUrl;
    return {
      record,
      tabId: details.tabId,
      isMainFrame,
      documentId: details.documentId,
      parentDocumentId: details.parentDocumentId,
      ...(details.frameId === 0 && !isMainFrame && { isOfTopDocument: true }),
      topUrlHash: isMainFrame || topUrl === undefined ? undefined : urlHash(topUrl),
      initiatorOrigin: initiator === undefined ? undefined : URL.parse(initiator)?.origin,
    };
  };
}
