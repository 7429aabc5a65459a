import type { FileFacts } from "../file.ts";
import { isDiskFull } from "./disk-full.ts";
import type { FolderPort } from "../folder-port.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { asidePath } from "./trash-paths.ts";

/** People empty because their disk is full: there the list can only be written in the room that a file of it leaves. */
export async function writeWhereFull(
  port: FolderPort,
  manifest: Manifest,
  going: readonly FileFacts[],
): Promise<void> {
  const rest = going.toSorted((a, b) => b.bytes - a.bytes).values();
  for (;;) {
    try {
      return await writeManifest(port, manifest);
    } catch (error) {
      const biggest = rest.next().value;
      if (!biggest || !isDiskFull(error)) throw error;
      await port.remove(asidePath(manifest.batch, biggest.path));
    }
  }
}
