import type { RequestRecord } from "../records.ts";
import type { SeenRequest } from "../visits/visit.ts";
import { createRequestReader, type RequestDetails } from "./read-request.ts";
import { urlHash } from "./url-hash.ts";

/**
 * Returns a function that makes a record from the details of a webRequest event, with what attributes it to a page. It returns
 * `undefined` for a request that never reached a server, and for those that an extension, whose address starts with `ownOrigin`, sends
 * outside of any tab.
 */
export function createSeenRequestReader(ownOrigin: string) {
  const readRequest = createRequestReader();
  const isOwn = ({ tabId, initiator, originUrl }: RequestDetails): boolean =>
    tabId < 0 && (initiator ?? originUrl)?.startsWith(ownOrigin) === true;

  return (details: RequestDetails, outcome: RequestRecord["outcome"]): SeenRequest | undefined => {
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
