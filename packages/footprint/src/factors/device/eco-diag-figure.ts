import type { PublishedFigure } from "../bounds.ts";
import { ecoDiag } from "../sources.ts";

/** A figure of EcoDiag; `where` is what is special about it. */
export const ecoDiagFigure = (value: number, where?: string): PublishedFigure => ({
  value,
  source: ecoDiag,
  year: "2022",
  ...(where !== undefined && { where }),
});
