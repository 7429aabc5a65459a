import { readTextWithin } from "@digital-cleanup/challenge";
import { isManifestUrl, manifestSizes } from "./fit-manifest.ts";

const maxManifests = 3;
/** A larger text is no manifest. */
const maxBytes = 4_000_000;
let heights: Promise<number[]> | undefined;

/**
 * The heights in the manifests of this page, for a player that cannot be controlled. They are requested once more, from the cache if
 * possible. Empty if none is found.
 */
export const readManifestHeights = (): Promise<number[]> => (heights ??= requestHeights());

async function requestHeights(): Promise<number[]> {
  const urls = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => isManifestUrl(name));
  for (const url of [...new Set(urls)].slice(0, maxManifests)) {
    try {
      const response = await fetch(url, { cache: "force-cache" });
      const sizes = manifestSizes((await readTextWithin(response, maxBytes)) ?? "");
      if (sizes.length > 1) return [...new Set(sizes.map(({ heightPx }) => heightPx))];
    } catch {
      // Not readable or removed; the next one is tried.
    }
  }
  return [];
}
