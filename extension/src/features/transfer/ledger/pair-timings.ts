import { align } from "./align.ts";
import { requestChains } from "./request-chains.ts";
import { distinctStreams } from "./streams.ts";
import type { RequestRecord, StreamRecord, TimingRecord, VisitRecord } from "./records.ts";

/**
 * One exchange of a visit: the hops of a request, the timing entry of its end and what was counted while it flowed, or
 * what there is of them.
 */
export type Exchange = { hops: RequestRecord[]; timing?: TimingRecord; stream?: StreamRecord };

const isOfFrame = ({ initiatorType }: TimingRecord) =>
  /^(iframe|frame|object|embed)$/.test(initiatorType);
const isOfNavigation = ({ initiatorType }: TimingRecord) => initiatorType === "navigation";
const endOf = ({ hops }: Exchange) => hops.at(-1)!.endedMs;

/**
 * Puts each request beside its timing entry: the k-th request of an address beside the k-th entry. A resource's entry
 * carries the address that was asked for, before redirects; a navigation's carries the final one. A frame has
 * two entries, its own and one in its parent, and is one exchange.
 */
export function pairTimings(records: readonly VisitRecord[]): Exchange[] {
  const timings = distinctTimings(records);
  const navigations = byAddress(timings.filter(isOfNavigation));
  const resources = byAddress(timings.filter((timing) => !isOfNavigation(timing)));
  const framesSeen = new Set(timings.filter(isOfNavigation).map((timing) => timing.urlHash));

  const exchanges = requestChains(records).map((hops): Exchange => ({ hops }));
  const mayHaveEntry = exchanges.filter(({ hops }) => {
    const last = hops.at(-1)!;
    return last.outcome !== "redirected" && last.method !== "OPTIONS";
  });
  for (const exchange of mayHaveEntry) {
    const last = exchange.hops.at(-1)!;
    if (!last.isNavigation) continue;
    const inParent = resources.get(exchange.hops[0]!.urlHash);
    const ofFrame = inParent?.find(isOfFrame);
    const timing = navigations.get(last.urlHash)?.shift() ?? ofFrame;
    if (timing) exchange.timing = timing;
    if (inParent && ofFrame) inParent.splice(inParent.indexOf(ofFrame), 1);
  }
  giveWorkerPages(mayHaveEntry, navigations);
  const ofResources = mayHaveEntry.filter(
    ({ hops, timing }) => !hops.at(-1)!.isNavigation && !timing,
  );
  for (const [address, group] of Map.groupBy(ofResources, ({ hops }) => hops[0]!.urlHash)) {
    const left = resources.get(address);
    if (left) resources.set(address, giveTimings(group, left));
  }
  const lonelyStreams = giveStreams(mayHaveEntry, distinctStreams(records));
  // Firefox counts every request, and gives some of them two entries.
  const countedExactly = new Set(
    exchanges.flatMap(({ hops }) => (hops.at(-1)!.exactBytes ? [hops[0]!.urlHash] : [])),
  );
  const alone = [...navigations.values(), ...resources.values()]
    .flat()
    .filter((timing) => !(isOfFrame(timing) && framesSeen.has(timing.urlHash)))
    .filter((timing) => !countedExactly.has(timing.urlHash));
  const ofEntries = alone.map((timing): Exchange => {
    // Firefox may give an entry to an answer that goes on.
    const place = lonelyStreams.findIndex(({ urlHash }) => urlHash === timing.urlHash);
    const [stream] = place < 0 ? [] : lonelyStreams.splice(place, 1);
    return stream ? { hops: [], timing, stream } : { hops: [], timing };
  });
  return [...exchanges, ...ofEntries, ...lonelyStreams.map((stream) => ({ hops: [], stream }))];
}

/** A page that a service worker answered was asked for by that worker; its entry shows the unpacked size. */
function giveWorkerPages(
  exchanges: readonly Exchange[],
  navigations: Map<number, TimingRecord[]>,
): void {
  for (const exchange of exchanges) {
    const first = exchange.hops[0]!;
    const timing = first.isOfWorker && navigations.get(first.urlHash)?.shift();
    if (timing) exchange.timing = { ...timing, isFromWorker: true };
  }
}

/** Gives entries of one address to its requests and returns those that are left. */
function giveTimings(group: Exchange[], timings: TimingRecord[]): TimingRecord[] {
  // What a service worker answered was asked by that worker, once for the page.
  const { worker = [], page = [] } = Object.groupBy(group, ({ hops }) =>
    hops[0]!.isOfWorker ? "worker" : "page",
  );
  const answered = timings.filter(({ isFromWorker }) => isFromWorker);
  const given = new Set(give(worker, answered));
  for (const timing of give(
    page,
    timings.filter((one) => !given.has(one)),
  )) {
    given.add(timing);
  }
  return timings.filter((timing) => !given.has(timing));
}

function give(group: readonly Exchange[], timings: readonly TimingRecord[]): TimingRecord[] {
  const pairs = align(
    group.map(endOf),
    timings.map(({ endedMs }) => endedMs),
  );
  return pairs.map(([place, entry]) => (group[place]!.timing = timings[entry]!));
}

/** Gives streams to the requests they came over and returns those whose request did not end yet. */
function giveStreams(exchanges: readonly Exchange[], streams: StreamRecord[]): StreamRecord[] {
  const given = new Set<StreamRecord>();
  const byHash = Map.groupBy(exchanges, ({ hops }) => hops[0]!.urlHash);
  for (const [address, ofAddress] of byAddress(streams)) {
    const group = byHash.get(address) ?? [];
    const pairs = align(
      group.map(endOf),
      ofAddress.map(({ endedMs }) => endedMs),
    );
    for (const [place, stream] of pairs) {
      group[place]!.stream = ofAddress[stream]!;
      given.add(ofAddress[stream]!);
    }
  }
  return streams.filter((stream) => !given.has(stream));
}

/** Entries sent twice count once. Firefox gives a navigation first without sizes: the larger one stays. */
function distinctTimings(records: readonly VisitRecord[]): TimingRecord[] {
  const kept = new Map<string, TimingRecord>();
  for (const record of records) {
    if (record.source !== "timing") continue;
    const place = isOfNavigation(record) ? "navigation" : record.index;
    const key = `${record.document} ${place}`;
    const known = kept.get(key);
    if (!known || known.transferBytes < record.transferBytes) kept.set(key, record);
  }
  return [...kept.values()].toSorted((a, b) => a.startedMs - b.startedMs);
}

const byAddress = <T extends { urlHash: number }>(records: T[]): Map<number, T[]> =>
  Map.groupBy(records, ({ urlHash }) => urlHash);
