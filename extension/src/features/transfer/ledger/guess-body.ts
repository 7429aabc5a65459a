import type { Kind } from "./kind.ts";

/**
 * What a body of each kind weighs, in bytes, for a page that shows too little itself: about half of the mean on the median page
 * of the Web Almanac 2024 (desktop: 24 scripts of 613 kB together, 131 kB of fonts), a quarter for pictures (18 of
 * 1,054 kB), among which many are tiny. Rather too small: adding weight that never existed is worse than leaving some out.
 */
const usualBytes: Record<Kind, number> = {
  image: 15_000,
  script: 13_000,
  font: 16_000,
  document: 8_000,
  media: 4_000,
  other: 2_000,
};

export type KnownBody = { urlHash: number; host: string; kind: Kind; bytes: number };

/**
 * Guesses by what is known of the same visit: the median of the address, else of kind and host, else of the kind. One body
 * alone says little about others, so it is tempered with the usual one; pieces of a film are alike.
 */
export function createGuess(known: readonly KnownBody[]) {
  const byKind = Map.groupBy(known, ({ kind }) => kind);
  const byAddress = Map.groupBy(known, ({ urlHash }) => urlHash);
  return ({ urlHash, host, kind }: Omit<KnownBody, "bytes">): number => {
    const sameAddress = byAddress.get(urlHash);
    if (sameAddress) return median(sameAddress);
    const sameKind = byKind.get(kind) ?? [];
    if (sameKind.length === 0) return usualBytes[kind];
    const sameHost = sameKind.filter((body) => body.host === host);
    if (sameHost.length > 1) return median(sameHost);
    if (sameKind.length > 1 || kind === "media") return median(sameKind);
    return between(median(sameKind), usualBytes[kind]);
  };
}

/** Sizes spread over orders of magnitude, so the middle of two is the geometric one. */
const between = (a: number, b: number) => Math.round(Math.sqrt(a * b));

function median(bodies: readonly KnownBody[]): number {
  const sizes = bodies.map(({ bytes }) => bytes).toSorted((a, b) => a - b);
  const upper = Math.floor(sizes.length / 2);
  return sizes.length % 2 === 1 ? sizes[upper]! : between(sizes[upper - 1]!, sizes[upper]!);
}
