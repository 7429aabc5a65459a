import type { RequestRecord, TimingRecord, VisitRecord } from "./records.ts";

/** One exchange of a visit: the hops of a request and the timing entry of its end, or only one of the two. */
export type Exchange = { hops: RequestRecord[]; timing?: TimingRecord };

const isOfFrame = ({ initiatorType }: TimingRecord) =>
  /^(iframe|frame|object|embed)$/.test(initiatorType);
const isOfNavigation = ({ initiatorType }: TimingRecord) => initiatorType === "navigation";

/**
 * Puts each request beside its timing entry: the k-th request of an address beside the k-th entry. A resource's entry
 * carries the address that was asked for, before redirects; a navigation's carries the final one. A frame has
 * two entries, its own and one in its parent, and is one exchange.
 */
export function pairTimings(records: readonly VisitRecord[]): Exchange[] {
  const timings = distinctTimings(records);
  const navigations = queues(timings.filter(isOfNavigation));
  const resources = queues(timings.filter((timing) => !isOfNavigation(timing)));
  const framesSeen = new Set(timings.filter(isOfNavigation).map((timing) => timing.urlHash));

  const exchanges = chains(records).map((hops): Exchange => {
    const first = hops[0]!;
    const last = hops.at(-1)!;
    if (last.outcome === "redirected" || last.method === "OPTIONS") return { hops };
    const inParent = resources.get(first.urlHash);
    const timing = last.isNavigation
      ? (navigations.get(last.urlHash)?.shift() ?? inParent?.find(isOfFrame))
      : inParent?.shift();
    if (last.isNavigation && inParent) remove(inParent, inParent.find(isOfFrame));
    return timing ? { hops, timing } : { hops };
  });
  const alone = [...navigations.values(), ...resources.values()]
    .flat()
    .filter((timing) => !(isOfFrame(timing) && framesSeen.has(timing.urlHash)));
  return [...exchanges, ...alone.map((timing) => ({ hops: [], timing }))];
}

/** Hops by request, in the order the requests began. */
function chains(records: readonly VisitRecord[]): RequestRecord[][] {
  const requests = records.filter((record) => record.source === "request");
  const byRequest = Map.groupBy(
    requests,
    ({ requestId, method }) => `${requestId} ${method === "OPTIONS"}`,
  );
  return [...byRequest.values()].toSorted(
    ([a], [b]) => Number(a!.requestId) - Number(b!.requestId),
  );
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

const queues = (timings: TimingRecord[]): Map<number, TimingRecord[]> =>
  Map.groupBy(timings, (timing) => timing.urlHash);

function remove(queue: TimingRecord[], timing: TimingRecord | undefined): void {
  if (timing) queue.splice(queue.indexOf(timing), 1);
}
