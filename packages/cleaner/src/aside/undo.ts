import type { FileFacts } from "../file.ts";
import type { FolderPort } from "./folder-port.ts";
import { type Manifest, ManifestError, requireManifest, writeManifest } from "./manifest.ts";
import { moveAll } from "./move-all.ts";
import { removeBatch } from "./remove-batch.ts";
import type { MoveReport, Refusal } from "./report.ts";
import { asidePath } from "./trash.ts";

/**
 * Puts each file of a batch back in its place. A file whose name was taken meanwhile stays in the trash, is
 * reported and stays in the manifest. Rejects with a `ManifestError` once emptying has begun.
 */
export async function undo(
  port: FolderPort,
  batch: string,
  onMove?: (done: number) => void,
): Promise<MoveReport> {
  const manifest = await requireManifest(port, batch);
  if (manifest.state === "emptying") throw new ManifestError(`${batch}: is being emptied`);
  const putEntryBack = ({ path }: FileFacts) => putBack(port, batch, path);
  const report = await moveAll(manifest.entries, putEntryBack, onMove);
  const left = stillAside(manifest, report);
  if (left.length > 0) await writeManifest(port, { ...manifest, entries: left });
  else await removeBatch(port, batch);
  return report;
}

async function putBack(
  port: FolderPort,
  batch: string,
  path: string,
): Promise<Refusal | undefined> {
  try {
    if (!(await port.stat(asidePath(batch, path)))) {
      return (await port.stat(path)) ? undefined : "vanished";
    }
    return (await port.move(asidePath(batch, path), path)) === "taken" ? "taken" : undefined;
  } catch {
    // Locked or not allowed: the file waits in the trash, the others go on.
    return "failed";
  }
}

function stillAside(manifest: Manifest, { refused }: MoveReport) {
  const waiting = new Set(
    refused.filter(({ reason }) => reason !== "vanished").map(({ path }) => path),
  );
  return manifest.entries.filter((entry) => waiting.has(entry.path));
}
