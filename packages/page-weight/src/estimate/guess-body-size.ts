import type { EstimateOrigin } from "./estimate-errors.ts";
import type { Kind } from "../read/classify-kind.ts";

/**
 * Usual body size of each kind in bytes, for a page that shows too few sizes itself: about half of the mean on the median
 * page of the Web Almanac 2024 (desktop: 24 scripts of 613 kB together, 131 kB of fonts), a quarter for images (18 of
 * 1,054 kB), many of which are tiny. Low on purpose: inventing bytes is worse than missing some.
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
 * Returns a function that guesses a body size in bytes from the known bodies of the same visit: the median of the address,
 * else of kind and host, else of the kind. A single known body is averaged with the usual size, except for media,
 * whose segments are alike.
 */
export function createBodySizeGuess(known: readonly KnownBody[]) {
  type Guess = { bytes: number; origin: EstimateOrigin };
  const byKind = Map.groupBy(known, ({ kind }) => kind);
  const byAddress = Map.groupBy(known, ({ urlHash }) => urlHash);
  return ({ urlHash, host, kind }: Omit<KnownBody, "bytes">): Guess => {
    const sameAddress = byAddress.get(urlHash);
    if (sameAddress) return { bytes: median(sameAddress), origin: "address" };
    const sameKind = byKind.get(kind) ?? [];
    if (sameKind.length === 0) return { bytes: usualBytes[kind], origin: "usual" };
    const sameHost = sameKind.filter((body) => body.host === host);
    if (sameHost.length > 1) return { bytes: median(sameHost), origin: "host" };
    if (sameKind.length > 1) return { bytes: median(sameKind), origin: "kind" };
    const single = median(sameKind);
    const bytes = kind === "media" ? single : geometricMean(single, usualBytes[kind]);
    return { bytes, origin: "single" };
  };
}

/** Sizes spread over orders of magnitude, so two of them are averaged geometrically. */
const geometricMean = (a: number, b: number) => Math.round(Math.sqrt(a * b));

function median(bodies: readonly KnownBody[]): number {
  const sizes = bodies.map(({ bytes }) => bytes).toSorted((a, b) => a - b);
  const upper = Math.floor(sizes.length / 2);
  return sizes.length % 2 === 1 ? sizes[upper]! : geometricMean(sizes[upper - 1]!, sizes[upper]!);
}
