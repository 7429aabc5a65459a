import { setFoldersAside } from "../../aside/set-folders-aside.ts";
import { setAside } from "../../aside/set-aside.ts";
import type { CleanupPlan } from "../../plan.ts";
import { nodeFolderPort } from "../node-folder-port.ts";
import type { Report } from "./report.ts";

type Aside = Omit<NonNullable<Report["aside"]>, "after">;

/** Sets a plan and empty folders aside in one batch. */
export async function setScanAside(
  root: string,
  batch: { batch: string; createdAt: string },
  plan: CleanupPlan,
  emptyFolders: string[],
): Promise<Aside> {
  const port = nodeFolderPort(root);
  const { moved, refused } =
    plan.moves.length > 0 ? await setAside(port, batch, plan.moves) : { moved: [], refused: [] };
  const folders = await setFoldersAside(port, batch, emptyFolders);
  return {
    batch: batch.batch,
    moved: { files: moved.length, bytes: moved.reduce((sum, file) => sum + file.bytes, 0) },
    movedFolders: folders.removed.length,
    refused: [...refused, ...folders.refused],
  };
}
