import type { Rolldown } from "vite";
import { chunksBelow } from "./chunks-below.ts";

/** The pages that load the first script of shared chunks only. */
const quickPages = ["popup", "sober-embed"];

/**
 * Puts the shared chunks, which are sorted, into two scripts: what the quick pages open with, and the rest. Whatever a chunk of
 * the first script imports is opened by the same pages, and so is in it too.
 */
export function splitByQuickPages(
  bundle: Rolldown.OutputBundle,
  shared: readonly string[],
): string[][] {
  const opened = new Set(
    quickPages.flatMap((page) => [...chunksBelow(bundle, entryNamed(bundle, page))]),
  );
  const { quick = [], rest = [] } = Object.groupBy(shared, (name) =>
    opened.has(name) ? "quick" : "rest",
  );
  return [quick, rest];
}

function entryNamed(bundle: Rolldown.OutputBundle, name: string): string {
  const entry = Object.values(bundle).find(
    (file) => file.type === "chunk" && file.isEntry && file.name === name,
  );
  if (!entry) throw new Error(`${name} is no page of the build`);
  return entry.fileName;
}
