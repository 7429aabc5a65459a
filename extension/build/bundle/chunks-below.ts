import type { Rolldown } from "vite";

/** The chunks that a chunk imports, each after those that it imports itself. */
export function chunksBelow(
  bundle: Rolldown.OutputBundle,
  fileName: string,
  found = new Set<string>(),
): Set<string> {
  for (const name of chunkNamed(bundle, fileName).imports) {
    if (found.has(name)) continue;
    chunksBelow(bundle, name, found);
    found.add(name);
  }
  return found;
}

export function chunkNamed(bundle: Rolldown.OutputBundle, fileName: string): Rolldown.OutputChunk {
  const file = bundle[fileName];
  if (file?.type !== "chunk") throw new Error(`${fileName} is no chunk of the build`);
  return file;
}
