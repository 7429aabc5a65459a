import type { FolderPort } from "../folder-port.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import { writeReadMe } from "./read-me.ts";
import { removeBatch } from "./remove-batch.ts";

/** Writes the manifest before the first move. If a new batch cannot be written, all traces of it are removed. */
export async function startBatch(
  port: FolderPort,
  manifest: Manifest,
  previous: Manifest | undefined,
): Promise<void> {
  try {
    await writeManifest(port, manifest);
  } catch (error) {
    // In a read-only folder the removal fails too; the first error is the one to report.
    if (!previous) await removeBatch(port, manifest.batch).catch(() => undefined);
    throw error;
  }
  await writeReadMe(port);
}
