import type { FileFacts } from "../file.ts";
import type { FolderPort } from "../folder-port.ts";
import { type Manifest, ManifestError, requireManifest, writeManifest } from "./manifest.ts";
import { moveAll } from "./move-files.ts";
import { removeBatch } from "./remove-batch.ts";
import type { MoveReport, Refusal } from "./move-report.ts";
import { asidePath } from "./trash-paths.ts";

/**
 * Puts each file of a batch back in its place and makes its empty folders again. A file whose name was taken meanwhile stays in the trash, is
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
  for (const folder of manifest.folders ?? []) await makeFolder(port, folder);
  const left = stillAside(manifest, report);
  const { folders: _madeAgain, ...rest } = manifest;
  if (left.length > 0) await writeManifest(port, { ...rest, entries: left });
  else await removeBatch(port, batch);
  return report;
}

/** A port makes the folders that a file needs; the file itself goes at once. */
async function makeFolder(port: FolderPort, folder: string): Promise<void> {
  const placeholder = `${folder}/.digital-cleanup-folder`;
  try {
    // It is there again, and a file of a person may even have the name.
    if (((await port.list(folder)) ?? []).length > 0) return;
    await port.writeText(placeholder, "");
    await port.remove(placeholder);
  } catch {
    // A file has the name now, or the system refuses: an empty folder is no loss.
  }
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
