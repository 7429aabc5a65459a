import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { listBatches, undo } from "@digital-cleanup/cleaner";
import { splitAsked } from "../asked/is-asked.ts";
import { folderPort } from "../folder/chosen-folder.ts";
import type { Watch } from "../use-folder-change.ts";
import { changeRememberedFolder } from "./change-remembered-folder.ts";
import { type AskedReport, moveAsked } from "../asked/move-asked.ts";

export type ToUndo = {
  handle: FolderHandle;
  batch: string;
  /** Only these files. */
  paths?: readonly string[];
};

/**
 * Restores a batch, or only some of its files. Those about which the browser asks stay aside, and are `declined`, until nothing else
 * of the batch can be restored: the person first gets the rest back, and reads what will be asked. Chosen by name, they are asked about.
 */
export const undoBatch = ({ handle, batch, paths }: ToUndo, watch: Watch): Promise<AskedReport> =>
  changeRememberedFolder(handle, async () => {
    const port = folderPort(handle);
    const { batches } = await listBatches(port);
    const entries = batches.find((each) => each.batch === batch)?.entries ?? [];
    const { silent, asked } = splitAsked(paths?.map((path) => ({ path })) ?? entries);
    const restore = (files: readonly { path: string }[], onMove?: Watch["onMove"]) =>
      undo(port, batch, { paths: files.map(({ path }) => path), onMove });
    // Without any file the batch may hold folders, or be missing, which `undo` reports.
    const report =
      silent.length > 0 || asked.length === 0
        ? await restore(silent, watch.onMove)
        : { moved: [], refused: [] };
    if (!paths && report.moved.length > 0) {
      return { report, declined: asked.map(({ path }) => path) };
    }
    return moveAsked(asked, report, watch, (file) => restore([file]));
  });
