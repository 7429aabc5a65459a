import { isUnchanged } from "../file.ts";
import type { FolderPort } from "../folder-port.ts";
import { keptCopyProblem } from "./kept-copy.ts";
import type { Manifest } from "./manifest.ts";
import { trashPath } from "./trash-paths.ts";

type EmptyDecision = "delete" | "absent" | "changed" | "lastCopy" | "failed";

/** Whether emptying may delete a file of a batch, or why not, by the present state of the disk. */
export async function emptyDecision(
  port: FolderPort,
  batch: string,
  { path, bytes, modifiedAtMs, keptCopies = [], keptPhotos }: Manifest["entries"][number],
  evenLastCopies: boolean,
): Promise<EmptyDecision> {
  const pathInTrash = trashPath(batch, path);
  try {
    const now = await port.stat(pathInTrash);
    if (!now) return "absent";
    if (!isUnchanged(now, { bytes, modifiedAtMs })) return "changed";
    if (evenLastCopies) return "delete";
    const copies = keptCopies.map((copy) => ({ ...copy, bytes }));
    const kept = { bytes, keptCopies: copies, ...(keptPhotos && { keptPhotos }) };
    return (await keptCopyProblem(port, pathInTrash, kept)) ? "lastCopy" : "delete";
  } catch {
    return "failed";
  }
}
