import type { BoundOrigins } from "./estimate.ts";

/** The origins of a figure without bounds. */
export const noBounds: BoundOrigins = { low: [{ kind: "none" }], high: [{ kind: "none" }] };

/** The origins of a sum or a product, each once. */
export function joinOrigins(of: readonly BoundOrigins[]): BoundOrigins {
  const known = of.filter((each) => each !== noBounds);
  if (known.length === 0) return noBounds;
  return {
    low: [...new Set(known.flatMap(({ low }) => low))],
    high: [...new Set(known.flatMap(({ high }) => high))],
  };
}
