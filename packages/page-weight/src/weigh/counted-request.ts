import { classifyKind } from "../read/classify-kind.ts";
import { urlHash } from "../read/url-hash.ts";
import type { RequestRecord } from "../records.ts";
import { summariseTransfer } from "../summarise-transfer.ts";
import type { VisitTransfer } from "../transfer.ts";

/** One response as a tool of a browser reports it. */
export type CountedRequest = {
  /** The hops of a redirected request share it. */
  requestId: string;
  url: string;
  method: string;
  /** A resource type of HAR or CDP. */
  type: string;
  contentType: string;
  outcome: RequestRecord["outcome"];
  /** 0 if no response arrived. */
  statusCode: number;
  isFromCache: boolean;
  /** Headers and body as the tool counted them on the wire. Absent if it did not. */
  bytesDown: number | undefined;
  /** Absent if the tool counted only a part, or nothing. */
  bytesUp: number | undefined;
  endedMs: number;
};

/** Request line and headers that a browser sends with every request, without cookies. */
const requestHeaderBytes = 450;

/** Whether a request goes to a server, unlike one of `data:`, `blob:` or an extension's page. */
export const isSent = (url: string): boolean => /^(https?|wss?):/.test(url) && URL.canParse(url);

/** A response without any byte came from a cache or a service worker. The messages of a WebSocket are not part of its response. */
const isWithoutBytes = ({ bytesDown, outcome, statusCode, type }: CountedRequest): boolean =>
  bytesDown === 0 && outcome === "completed" && statusCode < 400 && type !== "websocket";

export function readCounted(counted: CountedRequest): RequestRecord {
  const { requestId, method, outcome, statusCode, bytesDown, bytesUp, endedMs } = counted;
  const { hostname, pathname } = new URL(counted.url);
  return {
    source: "request",
    requestId,
    urlHash: urlHash(counted.url),
    host: hostname,
    kind: classifyKind(counted.type, counted.contentType, pathname),
    isNavigation: counted.type === "document",
    outcome,
    statusCode,
    method,
    isFromCache: counted.isFromCache || isWithoutBytes(counted),
    headerBytes: 0,
    ...(counted.type === "websocket" && { live: "socket" }),
    ...(bytesDown !== undefined && { exactBytes: bytesDown }),
    ...(bytesDown === undefined && outcome === "failed" && statusCode > 0 && { isStopped: true }),
    uploadBytes: bytesUp ?? counted.url.length + requestHeaderBytes,
    ...(bytesUp === undefined && method !== "GET" && { isUploadHidden: true }),
    endedMs,
  };
}

/** The sums of a page. Its host is that of the first document that was not redirected. */
export function weighRequests(
  records: readonly RequestRecord[],
  isCovered: boolean,
): VisitTransfer {
  const arrived = records.filter(({ outcome }) => outcome !== "redirected");
  const page = arrived.find(({ isNavigation }) => isNavigation) ?? arrived[0];
  return summariseTransfer(records, { host: page?.host ?? "", isCovered });
}
