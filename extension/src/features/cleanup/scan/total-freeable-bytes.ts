import type { ScanResult } from "./scan-result.ts";

/** The most that removing all copies but one of each group can free. Parts of an album, a saved page … stay. */
export function totalFreeableBytes({
  groups,
  units,
}: Pick<ScanResult, "groups" | "units">): number {
  const parts = new Set(units.parts);
  return groups.reduce((sum, { bytes, files }) => {
    const free = files.filter(({ path }) => !parts.has(path)).length;
    return sum + bytes * Math.min(free, files.length - 1);
  }, 0);
}
