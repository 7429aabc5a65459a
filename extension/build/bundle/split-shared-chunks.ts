import type { Rolldown } from "vite";
import { chunksBelow } from "./chunks-below.ts";

/**
 * The chunks that load the first scripts only: pages that open quickly, then what the popup loads after its figures, on every page or
 * once an event is joined.
 */
const steps = [
  ["popup", "sober-embed"],
  ["later-parts", "joined-event-card"],
];

/**
 * Puts the shared chunks, which are sorted, into one script for each step, and one for the rest. Whatever a chunk of a step imports
 * is loaded by the same step, and so is in its script or an earlier one.
 */
export function splitSharedChunks(
  bundle: Rolldown.OutputBundle,
  shared: readonly string[],
): string[][] {
  const loaded = steps.map(
    (names) =>
      new Set(names.flatMap((name) => [...chunksBelow(bundle, loadedFirst(bundle, name))])),
  );
  const stepOf = (chunk: string) => {
    const step = loaded.findIndex((chunks) => chunks.has(chunk));
    return step === -1 ? steps.length : step;
  };
  return [...steps, "rest"].map((_, step) => shared.filter((chunk) => stepOf(chunk) === step));
}

function loadedFirst(bundle: Rolldown.OutputBundle, name: string): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === "chunk" && (file.isEntry || file.isDynamicEntry) && file.name === name,
  );
  if (!chunk) throw new Error(`${name} is no chunk of the build`);
  return chunk.fileName;
}
