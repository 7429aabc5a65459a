import { capTransfer } from "./cap-transfer.ts";
import { maxVisitBytes } from "./plausible-bytes.ts";
import { type Kind, kinds } from "./read/classify-kind.ts";
import { addSums, emptyByKind, emptySums, type Sums } from "./sums.ts";

/** A page can invent sites without limit; no honest page comes near this many. */
export const maxThirdPartySites = 500;

/**
 * What one visit of a page transferred, in bytes. Responses from caches are 0 bytes; their requests
 * are counted separately.
 */
export type VisitTransfer = Sums & {
  /** The estimated part of each of `bytesByKind`. */
  estimatedByKind: Record<Kind, number>;
  thirdPartySites: string[];
  /** Requests whose size the other site hides and no other source shows. */
  requestsHidden: number;
  /** Not every request was observed: the page transferred at least the measured bytes, `measuredBytes`. */
  isLowerBound: boolean;
};

/**
 * `host` is the page's own. `isCovered`: every request was observed, from before the visit started. `startedMs` bounds what can
 * have arrived since then.
 */
export type VisitFacts = { host: string; isCovered: boolean; startedMs?: number };

export const emptyTransfer = (isLowerBound: boolean): VisitTransfer => ({
  ...emptySums(),
  estimatedByKind: emptyByKind(),
  thirdPartySites: [],
  requestsHidden: 0,
  isLowerBound,
});

/** Adds two parts of one visit, up to `maxVisitBytes`. Their estimates err independently, so the errors add as squares. */
export function addTransfers(a: VisitTransfer, b: VisitTransfer): VisitTransfer {
  const sums = addSums(a, b);
  const { bytesDown } = sums;
  const below = Math.hypot(a.bytesDown - a.lowBytes, b.bytesDown - b.lowBytes);
  const above = Math.hypot(a.highBytes - a.bytesDown, b.highBytes - b.bytesDown);
  const estimatedByKind = { ...a.estimatedByKind };
  for (const kind of kinds) estimatedByKind[kind] += b.estimatedByKind[kind];
  const sum: VisitTransfer = {
    ...sums,
    lowBytes: bytesDown - Math.round(below),
    highBytes: bytesDown + Math.round(above),
    estimatedByKind,
    thirdPartySites: [...new Set([...a.thirdPartySites, ...b.thirdPartySites])].slice(
      0,
      maxThirdPartySites,
    ),
    requestsHidden: a.requestsHidden + b.requestsHidden,
    isLowerBound: a.isLowerBound || b.isLowerBound,
  };
  return capTransfer(sum, maxVisitBytes);
}

/** Whether the visit transferred more than is counted, by an unknown amount. */
export const isPartial = ({
  isLowerBound,
  notCounted,
}: Pick<VisitTransfer, "isLowerBound" | "notCounted">): boolean =>
  isLowerBound || notCounted !== undefined;

/** Bytes that are known, without the estimated ones: what the visit transferred at least. */
export const measuredBytes = ({
  bytesDown,
  bytesByBasis,
}: Pick<VisitTransfer, "bytesDown" | "bytesByBasis">): number => bytesDown - bytesByBasis.estimated;

/** The measured share of what the visit may have transferred at most, from 0 to 1. */
export const measuredShare = (
  sums: Pick<VisitTransfer, "bytesDown" | "highBytes" | "bytesByBasis">,
): number => {
  const mostBytes = Math.max(sums.bytesDown, sums.highBytes);
  return mostBytes === 0 ? 1 : measuredBytes(sums) / mostBytes;
};
