import { randomBytes } from "node:crypto";
import { sumBytes } from "../../../file.ts";
import { setFoldersAside } from "../../../trash/set-folders-aside.ts";
import { setAside } from "../../../trash/set-aside.ts";
import type { CleanupPlan } from "../../../plan/build-plan.ts";
import { withFolderLock } from "../../folder-lock.ts";
import { nodeFolderPort } from "../../node-folder-port.ts";
import type { Report } from "../report.ts";

type Aside = Omit<NonNullable<Report["aside"]>, "after">;

/** What a command that takes long is given. */
export type RunOptions<Progress extends unknown[]> = {
  signal: AbortSignal;
  onProgress: (...progress: Progress) => void;
  /** Called before the first move, so that the batch id is known even if the program is killed. */
  onBatch: (batch: string) => Promise<void>;
};

/** Sets the files of a plan and empty folders aside in one batch. After an abort no further move starts. */
export async function setScanAside(
  root: string,
  plan: CleanupPlan,
  emptyFolders: string[],
  { signal, onBatch }: Pick<RunOptions<[]>, "signal" | "onBatch">,
): Promise<Aside> {
  const createdAt = new Date().toISOString();
  const batch = `${createdAt.slice(0, 10)}-${randomBytes(4).toString("hex")}`;
  if (plan.moves.length + emptyFolders.length === 0) {
    return { batch, moved: { files: 0, bytes: 0 }, movedFolders: 0, refused: [] };
  }
  const port = nodeFolderPort(root);
  const stamp = { batch, createdAt };
  const { moved, refused, folders } = await withFolderLock(root, async () => {
    await onBatch(batch);
    const report =
      plan.moves.length > 0
        ? await setAside(port, stamp, plan.moves, undefined, signal)
        : { moved: [], refused: [] };
    if (signal.aborted) return { ...report, folders: { removed: [], refused: [] } };
    const left = await setFoldersAside(port, stamp, plan.folders ?? []);
    const empty = await setFoldersAside(port, stamp, emptyFolders);
    // What still holds something, such as a hidden file, stays with it.
    const refusals = [
      ...left.refused.filter(({ reason }) => reason !== "notEmpty"),
      ...empty.refused,
    ];
    return {
      ...report,
      folders: { removed: [...left.removed, ...empty.removed], refused: refusals },
    };
  });
  return {
    batch,
    moved: { files: moved.length, bytes: sumBytes(moved) },
    movedFolders: folders.removed.length,
    refused: [...refused, ...folders.refused],
  };
}
