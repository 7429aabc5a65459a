import type { MoveReport } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { requestWriteAccess } from "../folder/folder-access.ts";
import type { Outcome } from "../outcome/cleanup-outcome.ts";
import { useFolderChange, type Watch } from "../use-folder-change.ts";
import { emptyBatch, type TrashBatch } from "./trash-actions.ts";
import { type ToUndo, undoBatch } from "./undo-batch.ts";
import { listFoldersWithTrash } from "./folders-with-trash.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { watchFolderChanges } from "../folder/folder-lock.ts";

/** The paths of a batch's files that are back in their folder. */
export type Restored = { batch: string; paths: string[] };
type UndoSteps = {
  onStart?: () => void;
  onRestored?: (restored: Restored[], isWhole: boolean) => void;
};

/** The files set aside, the result of the last change, and what restores or deletes them. */
export function useAside() {
  const { t } = usePage();
  const [folders, reload] = useWatchedValue(listFoldersWithTrash, [watchFolderChanges]);
  const [outcome, setOutcome] = useState<Outcome>();
  const onProblem = (text: string) => setOutcome({ kind: "problem", text });
  const work = useFolderChange(onProblem);

  /** Requests write access within the click, runs the change, then lists the trash again. */
  const changeFolders = (
    handles: FileSystemDirectoryHandle[],
    total: number,
    carryOut: (watch: Watch) => Promise<void>,
  ) =>
    work.run(total, async (watch) => {
      const access = await requestWriteAccess(handles);
      if (access.state === "granted") await carryOut(watch);
      else if (access.state === "needsClick")
        onProblem(t("cleanup.clickAgain", { name: access.name }));
      else onProblem(t("cleanup.noAccess"));
      reload();
    });
  const undo = (
    batches: readonly (ToUndo & { count: number })[],
    { onStart, onRestored }: UndoSteps = {},
  ) =>
    changeFolders(
      batches.map(({ handle }) => handle),
      batches.reduce((sum, { count }) => sum + count, 0),
      async (watch) => {
        onStart?.();
        const report: MoveReport = { moved: [], refused: [] };
        const declined: string[] = [];
        const restored: Restored[] = [];
        for (const batch of batches) {
          const one = await undoBatch(batch, watch);
          report.moved.push(...one.report.moved);
          report.refused.push(...one.report.refused);
          declined.push(...one.declined);
          restored.push({ batch: batch.batch, paths: one.report.moved.map(({ path }) => path) });
        }
        setOutcome({ kind: "undone", report, declined });
        const isWhole = report.refused.length + declined.length === 0;
        onRestored?.(restored, isWhole && batches.every(({ paths }) => !paths));
      },
    );
  const empty = ({ handle, batch, count }: TrashBatch, onStart?: () => void) =>
    changeFolders([handle], count, async (watch) => {
      onStart?.();
      setOutcome({ kind: "emptied", report: await emptyBatch(handle, batch, watch) });
    });
  return { folders, reload, outcome, setOutcome, onProblem, work, changeFolders, undo, empty };
}
