import type { Kind } from "./kind.ts";

/**
 * The size of a body about which the page tells nothing: small on purpose, since adding weight that never
 * existed is worse than leaving some out, and it is shown as estimated.
 */
const defaultBodyBytes = 4000;

export type KnownBody = { urlHash: number; host: string; kind: Kind; bytes: number };

/** Guesses by what is known of the same visit: the median of the address, else of kind and host, else of the kind. */
export function createGuess(known: readonly KnownBody[]) {
  const byKind = Map.groupBy(known, ({ kind }) => kind);
  const byAddress = Map.groupBy(known, ({ urlHash }) => urlHash);
  return ({ urlHash, host, kind }: Omit<KnownBody, "bytes">): number => {
    const sameKind = byKind.get(kind) ?? [];
    const sameHost = sameKind.filter((body) => body.host === host);
    return (
      median(byAddress.get(urlHash) ?? []) ??
      median(sameHost) ??
      median(sameKind) ??
      defaultBodyBytes
    );
  };
}

/** The lower of the two middles where there is an even number of bodies. */
function median(bodies: readonly KnownBody[]): number | undefined {
  const sizes = bodies.map(({ bytes }) => bytes).toSorted((a, b) => a - b);
  return sizes[Math.floor((sizes.length - 1) / 2)];
}
