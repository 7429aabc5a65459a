import type { RequestRecord } from "../records.ts";
import type { VisitTransfer } from "../transfer.ts";
import { type CountedRequest, isSent, readCounted, weighRequests } from "./counted-request.ts";

/** The events of the Chrome DevTools Protocol that `weighCdp` reads. */
export const cdpEvents = [
  "Network.requestWillBeSent",
  "Network.requestServedFromCache",
  "Network.responseReceived",
  "Network.dataReceived",
  "Network.loadingFinished",
  "Network.loadingFailed",
  "Network.webSocketCreated",
] as const;

export type CdpEvent = { method: (typeof cdpEvents)[number]; params: object };

/** What is read of a response. `encodedDataLength`: the bytes that had arrived when it was reported. */
type CdpResponse = {
  status: number;
  mimeType: string;
  fromDiskCache?: boolean;
  encodedDataLength: number;
};

/** The fields that are read of the parameters, each of some events. */
type Params = {
  requestId: string;
  timestamp?: number;
  type?: string;
  request?: { url: string; method: string };
  redirectResponse?: CdpResponse;
  response?: CdpResponse;
  encodedDataLength?: number;
  url?: string;
};

/**
 * The bytes that a page transferred, from the events of its CDP session in their order. Responses that are still arriving count as far
 * as they arrived, and make the result a lower bound.
 */
export function weighCdp(events: readonly CdpEvent[]): VisitTransfer {
  const open = new Map<string, CountedRequest>();
  const ended: CountedRequest[] = [];
  let requestCount = 0;
  for (const { method, params } of events) {
    const { requestId, timestamp = 0, type, request, ...more } = params as Params;
    const endedMs = timestamp * 1000;
    const known = open.get(requestId);
    const end = (outcome: CountedRequest["outcome"], changes: Partial<CountedRequest> = {}) => {
      if (known) ended.push({ ...known, outcome, endedMs, ...changes });
      open.delete(requestId);
    };
    const { redirectResponse, response, encodedDataLength = 0, url } = more;
    switch (method) {
      case "Network.requestWillBeSent": {
        if (redirectResponse) end("redirected", readResponse(redirectResponse));
        if (!request || !isSent(request.url)) break;
        open.set(requestId, {
          ...newRequest(known && redirectResponse ? known.requestId : String(requestCount++)),
          url: request.url,
          method: request.method,
          type: type?.toLowerCase() ?? "",
          endedMs,
        });
        break;
      }
      case "Network.webSocketCreated": {
        const socket = { url: url!, type: "websocket", statusCode: 101, endedMs };
        ended.push({ ...newRequest(String(requestCount++)), ...socket });
        break;
      }
      case "Network.requestServedFromCache":
        if (known) known.isFromCache = true;
        break;
      case "Network.responseReceived":
        if (known) Object.assign(known, { type: type!.toLowerCase() }, readResponse(response!));
        break;
      case "Network.dataReceived":
        if (known) known.bytesDown! += encodedDataLength;
        break;
      case "Network.loadingFinished":
        end("completed", { bytesDown: encodedDataLength });
        break;
      case "Network.loadingFailed":
        end("failed");
    }
  }
  const records = [...ended, ...open.values()].map((counted): RequestRecord =>
    readCounted(counted),
  );
  return weighRequests(records, open.size === 0);
}

const newRequest = (requestId: string): CountedRequest => ({
  requestId,
  url: "",
  method: "GET",
  type: "",
  contentType: "",
  outcome: "started",
  statusCode: 0,
  isFromCache: false,
  bytesDown: 0,
  bytesUp: undefined,
  endedMs: 0,
});

const readResponse = (response: CdpResponse) => ({
  statusCode: response.status,
  contentType: response.mimeType,
  bytesDown: response.encodedDataLength,
  ...(response.fromDiskCache && { isFromCache: true }),
});
