/** Byte counts of one or several visits. `bytesDown` is the sum of each of the two records. */
type Bytes = {
  bytesDown: number;
  bytesUp: number;
  bytesByBasis: Record<string, number>;
  bytesByKind: Record<string, number>;
  bytesThirdParty: number;
  isCapped?: true | undefined;
};

/** At most `maxBytes` of a transfer. What exceeds them is taken from its largest parts, and `isCapped` is set. */
export function capTransfer<T extends Bytes>(transfer: T, maxBytes: number): T {
  if (transfer.bytesDown <= maxBytes && transfer.bytesUp <= maxBytes) return transfer;
  const bytesDown = Math.min(transfer.bytesDown, maxBytes);
  return {
    ...transfer,
    bytesDown,
    bytesUp: Math.min(transfer.bytesUp, maxBytes),
    bytesByBasis: capParts(transfer.bytesByBasis, bytesDown),
    bytesByKind: capParts(transfer.bytesByKind, bytesDown),
    bytesThirdParty: Math.min(transfer.bytesThirdParty, bytesDown),
    isCapped: true,
  };
}

/** Keeps the smallest parts whole: the largest ones are those that nobody believes. */
function capParts(parts: Record<string, number>, maxBytes: number): Record<string, number> {
  let remaining = maxBytes;
  const capped = { ...parts };
  for (const [name, bytes] of Object.entries(parts).toSorted(([, a], [, b]) => a - b)) {
    capped[name] = Math.min(bytes, remaining);
    remaining -= capped[name];
  }
  return capped;
}
