import type { FileFacts } from "../file.ts";
import type { FolderPort } from "../folder-port.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { trashPath } from "./trash-paths.ts";

/**
 * Writes the manifest of a batch that is being emptied. If the disk is full, which is a common reason for emptying, it first
 * deletes files of the batch, largest first, until the manifest fits.
 */
export async function writeManifestOnFullDisk(
  port: FolderPort,
  manifest: Manifest,
  deletable: readonly FileFacts[],
): Promise<void> {
  const rest = deletable.toSorted((a, b) => b.bytes - a.bytes).values();
  for (;;) {
    try {
      return await writeManifest(port, manifest);
    } catch (error) {
      const biggest = rest.next().value;
      if (!biggest || !isDiskFull(error)) throw error;
      await port.remove(trashPath(manifest.batch, biggest.path));
    }
  }
}

/** Whether an error means that the disk is full, in a browser or in Node. */
const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "QuotaExceededError" || ("code" in error && error.code === "ENOSPC"));
