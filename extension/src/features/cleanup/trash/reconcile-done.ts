import { forEachParallel, trashFolder } from "@digital-cleanup/cleaner";
import { directoryHandlePort } from "../folder/directory-handle-port.ts";
import { type DoneStep, withDeleted, withoutFiles } from "../review/done-step.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";
import { pathInFolder } from "./split-plan-by-folder.ts";

const parallelChecks = 16;

/** What is still done: since the review was left, files may have been put back or deleted elsewhere. */
export async function reconcileDone(
  folders: readonly ChosenFolder[],
  done: readonly DoneStep[],
): Promise<DoneStep[]> {
  const back = new Set<string>();
  const deleted = new Set<string>();
  for (const { batch, moves } of done) {
    const folder = folders.find(({ name }) => name === batch?.folder);
    if (!batch || !folder) continue;
    const port = directoryHandlePort(folder.handle);
    await forEachParallel(moves, parallelChecks, async ({ path }) => {
      const own = pathInFolder(folders, folder, path);
      if (await port.stat(`${trashFolder}/${batch.id}/${own}`)) return;
      if (await port.stat(own)) back.add(path);
      else deleted.add(path);
    });
  }
  return withDeleted(withoutFiles(done, back), deleted);
}
