/** Byte counts of one or several visits. `bytesDown` is the sum of each of the two records. */
type Bytes = {
  bytesDown: number;
  bytesUp: number;
  bytesByBasis: Record<string, number>;
  bytesByKind: Record<string, number>;
  estimatedByKind?: Record<string, number> | undefined;
  bytesThirdParty: number;
  lowBytes: number;
  highBytes: number;
  isCapped?: true | undefined;
};

/** At most `maxBytes` of a transfer. What exceeds them is taken from its largest parts, and `isCapped` is set. */
export function capTransfer<T extends Bytes>(transfer: T, maxBytes: number): T {
  const { bytesUp, bytesByBasis, bytesByKind, estimatedByKind, bytesThirdParty } = transfer;
  const { lowBytes, highBytes } = transfer;
  const parts = [...Object.values(bytesByBasis), ...Object.values(bytesByKind)];
  if (Math.max(transfer.bytesDown, bytesUp, bytesThirdParty, ...parts) <= maxBytes) {
    return highBytes > maxBytes ? { ...transfer, highBytes: maxBytes } : transfer;
  }
  const bytesDown = Math.min(transfer.bytesDown, maxBytes);
  const cappedByKind = capParts(bytesByKind, bytesDown);
  return {
    ...transfer,
    bytesDown,
    bytesUp: Math.min(bytesUp, maxBytes),
    bytesByBasis: capParts(bytesByBasis, bytesDown),
    bytesByKind: cappedByKind,
    ...(estimatedByKind && { estimatedByKind: limitEach(estimatedByKind, cappedByKind) }),
    bytesThirdParty: Math.min(bytesThirdParty, bytesDown),
    lowBytes: Math.min(lowBytes, bytesDown),
    highBytes: Math.min(highBytes, maxBytes),
    isCapped: true,
  };
}

/** Keeps the smallest parts whole: an implausible claim is among the largest. */
function capParts(parts: Record<string, number>, maxBytes: number): Record<string, number> {
  let remaining = maxBytes;
  const capped = { ...parts };
  for (const [name, bytes] of Object.entries(parts).toSorted(([, a], [, b]) => a - b)) {
    capped[name] = Math.min(bytes, remaining);
    remaining -= capped[name];
  }
  return capped;
}

const limitEach = (parts: Record<string, number>, limits: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, Math.min(bytes, limits[name] ?? 0)]),
  );
