import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { requestWriteAccess } from "../folder/folder-access.ts";
import type { Outcome } from "../outcome/cleanup-outcome.ts";
import { useFolderChange } from "../use-folder-change.ts";
import { emptyBatch, type TrashBatch, undoBatch } from "./trash-actions.ts";
import { listFoldersWithTrash } from "./folders-with-trash.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { watchFolderChanges } from "../folder/folder-lock.ts";

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
    carryOut: (onMove: (done: number) => void) => Promise<void>,
  ) =>
    work.run(total, async (onMove) => {
      const access = await requestWriteAccess(handles);
      if (access.state === "granted") await carryOut(onMove);
      else if (access.state === "needsClick")
        onProblem(t("cleanup.clickAgain", { name: access.name }));
      else onProblem(t("cleanup.noAccess"));
      reload();
    });
  const undo = (
    batches: readonly TrashBatch[],
    { onStart, onWhole }: { onStart?: () => void; onWhole?: () => void } = {},
  ) =>
    changeFolders(
      batches.map(({ handle }) => handle),
      batches.reduce((sum, { count }) => sum + count, 0),
      async (onMove) => {
        onStart?.();
        const reports = [];
        for (const { handle, batch } of batches)
          reports.push(await undoBatch(handle, batch, onMove));
        const moved = reports.flatMap((report) => report.moved);
        const refused = reports.flatMap((report) => report.refused);
        setOutcome({ kind: "undone", report: { moved, refused } });
        if (refused.length === 0) onWhole?.();
      },
    );
  const empty = ({ handle, batch, count }: TrashBatch, onStart?: () => void) =>
    changeFolders([handle], count, async () => {
      onStart?.();
      setOutcome({ kind: "emptied", report: await emptyBatch(handle, batch) });
    });
  return { folders, reload, outcome, setOutcome, onProblem, work, changeFolders, undo, empty };
}
