import type { Source } from "../estimate/estimate.ts";

/** A source at one of its lines, or at several that follow each other. */
export const at = (source: Source, line: number, last?: number): Source => ({
  ...source,
  url: `${source.url}#L${line}${last === undefined ? "" : `-L${last}`}`,
});
