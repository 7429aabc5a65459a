import { alignTimes } from "./align-times.ts";
import { requestChains } from "./request-chains.ts";
import type { RequestRecord, StreamRecord, TimingRecord, VisitRecord } from "../records.ts";

/**
 * Everything known of one exchange with a server: the hops of a request, the timing entry of its end, what was counted
 * on it as a live stream, and the body that it sent. `hops` is empty if only a document observed the exchange.
 */
export type Exchange = {
  hops: RequestRecord[];
  timing?: TimingRecord;
  stream?: StreamRecord;
  upload?: StreamRecord;
};

const isFrame = ({ initiatorType }: TimingRecord) =>
  /^(iframe|frame|object|embed)$/.test(initiatorType);
const isNavigation = ({ initiatorType }: TimingRecord) => initiatorType === "navigation";
const endedMs = ({ hops }: Exchange) => hops.at(-1)!.endedMs;

/**
 * Pairs each request with its timing entry, in order of time among those of the same address. A resource's entry has the
 * requested address, before redirects; a navigation's has the final one. A frame has two entries, its own and one in its
 * parent, and is one exchange. No timing entry is paired twice.
 */
export function pairExchanges(records: readonly VisitRecord[]): Exchange[] {
  const timings = distinctTimings(records);
  const navigations = byAddress(timings.filter(isNavigation));
  const resources = byAddress(timings.filter((timing) => !isNavigation(timing)));
  const frameHashes = new Set(timings.filter(isNavigation).map((timing) => timing.urlHash));

  const exchanges = requestChains(records).map((hops): Exchange => ({ hops }));
  const mayHaveEntry = exchanges.filter(({ hops }) => {
    const last = hops.at(-1)!;
    return last.outcome !== "redirected" && last.method !== "OPTIONS";
  });
  for (const exchange of mayHaveEntry) {
    const last = exchange.hops.at(-1)!;
    if (!last.isNavigation) continue;
    const inParent = resources.get(exchange.hops[0]!.urlHash);
    const frameEntry = inParent?.find(isFrame);
    const timing = navigations.get(last.urlHash)?.shift() ?? frameEntry;
    if (timing) exchange.timing = timing;
    if (inParent && frameEntry) inParent.splice(inParent.indexOf(frameEntry), 1);
  }
  pairServiceWorkerPages(mayHaveEntry, navigations);
  const resourceExchanges = mayHaveEntry.filter(
    ({ hops, timing }) => !hops.at(-1)!.isNavigation && !timing,
  );
  for (const [address, group] of Map.groupBy(resourceExchanges, ({ hops }) => hops[0]!.urlHash)) {
    const available = resources.get(address);
    if (available) resources.set(address, pairResources(group, available));
  }
  const streams = mergeStreams(records);
  // One that is left is of a request that was redirected, or that a service worker sent.
  pairStreams(
    exchanges.filter(({ hops }) => hops.some(({ isUploadHidden }) => isUploadHidden)),
    streams.filter(({ isUpload }) => isUpload),
    "upload",
  );
  const unpairedStreams = pairStreams(
    mayHaveEntry,
    streams.filter(({ isUpload }) => !isUpload),
    "stream",
  );
  // Firefox counts every request exactly, and creates two entries for some of them.
  const exactlyCounted = new Set(
    exchanges.flatMap(({ hops }) => (hops.at(-1)!.exactBytes ? [hops[0]!.urlHash] : [])),
  );
  const unpaired = [...navigations.values(), ...resources.values()]
    .flat()
    .filter((timing) => !(isFrame(timing) && frameHashes.has(timing.urlHash)))
    .filter((timing) => !exactlyCounted.has(timing.urlHash));
  const timingsOnly = unpaired.map((timing): Exchange => {
    // Firefox may create an entry for a response that is still arriving.
    const index = unpairedStreams.findIndex(({ urlHash }) => urlHash === timing.urlHash);
    const [stream] = index < 0 ? [] : unpairedStreams.splice(index, 1);
    return stream ? { hops: [], timing, stream } : { hops: [], timing };
  });
  return [...exchanges, ...timingsOnly, ...unpairedStreams.map((stream) => ({ hops: [], stream }))];
}

/** A page served by a service worker was requested by that worker; the page's entry has the decoded size. */
function pairServiceWorkerPages(
  exchanges: readonly Exchange[],
  navigations: Map<number, TimingRecord[]>,
): void {
  for (const exchange of exchanges) {
    const first = exchange.hops[0]!;
    const timing = first.isWorkerRequest && navigations.get(first.urlHash)?.shift();
    if (timing) exchange.timing = { ...timing, isFromServiceWorker: true };
  }
}

/** Pairs requests and entries of one address. Returns the entries that are left. */
function pairResources(group: Exchange[], timings: TimingRecord[]): TimingRecord[] {
  // For each response of a service worker, the worker sent one request of its own.
  const { worker = [], page = [] } = Object.groupBy(group, ({ hops }) =>
    hops[0]!.isWorkerRequest ? "worker" : "page",
  );
  const fromServiceWorker = timings.filter(({ isFromServiceWorker }) => isFromServiceWorker);
  const paired = new Set(pairByTime(worker, fromServiceWorker));
  const others = timings.filter((timing) => !paired.has(timing));
  for (const timing of pairByTime(page, others)) paired.add(timing);
  return timings.filter((timing) => !paired.has(timing));
}

function pairByTime(group: readonly Exchange[], timings: readonly TimingRecord[]): TimingRecord[] {
  const pairs = alignTimes(
    group.map(endedMs),
    timings.map((timing) => timing.endedMs),
  );
  return pairs.map(([exchange, entry]) => (group[exchange]!.timing = timings[entry]!));
}

/** Pairs streams with their requests. Returns the streams whose request has not ended yet. */
function pairStreams(
  exchanges: readonly Exchange[],
  streams: StreamRecord[],
  as: "stream" | "upload",
): StreamRecord[] {
  const paired = new Set<StreamRecord>();
  const byHash = Map.groupBy(exchanges, ({ hops }) => hops[0]!.urlHash);
  for (const [address, sameAddress] of byAddress(streams)) {
    const group = byHash.get(address) ?? [];
    const pairs = alignTimes(
      group.map(endedMs),
      sameAddress.map((stream) => stream.endedMs),
    );
    for (const [exchange, stream] of pairs) {
      group[exchange]![as] = sameAddress[stream]!;
      paired.add(sameAddress[stream]!);
    }
  }
  return streams.filter((stream) => !paired.has(stream));
}

/** Entries that were sent twice count once. Firefox first reports a navigation without sizes: the larger entry is kept. */
function distinctTimings(records: readonly VisitRecord[]): TimingRecord[] {
  const distinct = new Map<string, TimingRecord>();
  for (const record of records) {
    if (record.source !== "timing") continue;
    const key = `${record.document} ${isNavigation(record) ? "navigation" : record.index}`;
    const known = distinct.get(key);
    if (!known || known.transferBytes < record.transferBytes) distinct.set(key, record);
  }
  return [...distinct.values()].toSorted((a, b) => a.startedMs - b.startedMs);
}

const byAddress = <T extends { urlHash: number }>(records: T[]): Map<number, T[]> =>
  Map.groupBy(records, ({ urlHash }) => urlHash);

/** One record per live stream, with its total so far. A batch that was sent twice counts once. */
function mergeStreams(records: readonly VisitRecord[]): StreamRecord[] {
  const parts = new Map<string, StreamRecord>();
  for (const record of records) {
    if (record.source === "stream") parts.set(`${record.document} ${record.index}`, record);
  }
  const byStream = Map.groupBy(parts.values(), ({ document, stream }) => `${document} ${stream}`);
  return [...byStream.values()].map((group) => group.reduce(merge));
}

const merge = (a: StreamRecord, b: StreamRecord): StreamRecord => ({
  ...a,
  index: Math.max(a.index, b.index),
  bytesDown: a.bytesDown + b.bytesDown,
  bytesUp: a.bytesUp + b.bytesUp,
  startedMs: Math.min(a.startedMs, b.startedMs),
  endedMs: Math.max(a.endedMs, b.endedMs),
});
