import type { FolderPort } from "../folder-port.ts";
import { type Manifest, ManifestError, type ManifestProblem, readManifest } from "./manifest.ts";
import { trashFolder } from "./trash-paths.ts";

/** `broken` lists the invalid manifests with the reason; their files are left alone. */
export type BatchList = {
  batches: Manifest[];
  broken: { file: string; problem: ManifestProblem }[];
};

/** The batches in the trash of a folder, newest first. */
export async function listBatches(port: FolderPort): Promise<BatchList> {
  const found: BatchList = { batches: [], broken: [] };
  for (const { name, isFolder } of (await port.list(trashFolder)) ?? []) {
    const batch = /^([\w-]{1,64})\.json$/.exec(name)?.[1];
    if (!batch || isFolder) continue;
    try {
      const manifest = await readManifest(port, batch);
      if (manifest) found.batches.push(manifest);
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error;
      found.broken.push({ file: `${trashFolder}/${name}`, problem: error.problem });
    }
  }
  found.batches.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return found;
}
