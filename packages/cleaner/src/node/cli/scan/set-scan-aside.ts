import { sumBytes } from "../../../file.ts";
import { setFoldersAside } from "../../../trash/set-folders-aside.ts";
import { setAside } from "../../../trash/set-aside.ts";
import type { CleanupPlan } from "../../../plan/build-plan.ts";
import { withFolderLock } from "../../folder-lock.ts";
import { nodeFolderPort } from "../../node-folder-port.ts";
import type { Report } from "../report.ts";

type Aside = Omit<NonNullable<Report["aside"]>, "after">;

/** Sets the files of a plan and empty folders aside in one batch. After an abort no further move starts. */
export async function setScanAside(
  root: string,
  batch: { batch: string; createdAt: string },
  plan: CleanupPlan,
  emptyFolders: string[],
  signal: AbortSignal,
  onBegin: (() => Promise<void>) | undefined,
): Promise<Aside> {
  const none = { files: 0, bytes: 0 };
  if (plan.moves.length + emptyFolders.length === 0) {
    return { batch: batch.batch, moved: none, movedFolders: 0, refused: [] };
  }
  const port = nodeFolderPort(root);
  const { moved, refused, folders } = await withFolderLock(root, async () => {
    await onBegin?.();
    const report =
      plan.moves.length > 0
        ? await setAside(port, batch, plan.moves, undefined, signal)
        : { moved: [], refused: [] };
    const foldersToMove = signal.aborted ? [] : emptyFolders;
    return { ...report, folders: await setFoldersAside(port, batch, foldersToMove) };
  });
  return {
    batch: batch.batch,
    moved: { files: moved.length, bytes: sumBytes(moved) },
    movedFolders: folders.removed.length,
    refused: [...refused, ...folders.refused],
  };
}
