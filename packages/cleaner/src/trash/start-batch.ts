import type { FolderPort } from "../folder-port.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { removeBatch } from "./remove-batch.ts";

/** Writes what is about to move. Where a new batch cannot be written down, nothing of it stays in the folder. */
export async function startBatch(
  port: FolderPort,
  manifest: Manifest,
  previous: Manifest | undefined,
): Promise<void> {
  try {
    await writeManifest(port, manifest);
  } catch (error) {
    // A folder that cannot be written in may refuse this too; the first reason is the one to tell.
    if (!previous) await removeBatch(port, manifest.batch).catch(() => undefined);
    throw error;
  }
}
