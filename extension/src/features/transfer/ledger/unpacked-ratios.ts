import type { Kind } from "./kind.ts";
import type { Exchange } from "./pair-timings.ts";

/** Text travels at about a third of its size wherever a server compresses it at all. */
const textRatio = 0.3;
const textKinds: ReadonlySet<Kind> = new Set(["document", "script", "other"]);

/**
 * How small the page's own bodies of a kind travel for what they become: applied to bodies a worker answered. Where none of
 * the kind was seen, text is taken for compressed, and pictures are what they are.
 */
export function unpackedRatios(exchanges: readonly Exchange[]): (kind: Kind) => number {
  const encoded = { text: 0, other: 0 };
  const decoded = { text: 0, other: 0 };
  const groupOf = (kind: Kind) => (textKinds.has(kind) ? "text" : "other");
  for (const { timing } of exchanges) {
    if (!timing || timing.isFromWorker || timing.encodedBytes === 0) continue;
    const group = groupOf(timing.kind);
    encoded[group] += timing.encodedBytes;
    decoded[group] += timing.decodedBytes;
  }
  return (kind) => {
    const group = groupOf(kind);
    if (decoded[group] === 0) return group === "text" ? textRatio : 1;
    return Math.min(1, encoded[group] / decoded[group]);
  };
}
