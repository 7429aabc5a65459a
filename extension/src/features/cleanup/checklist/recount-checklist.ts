import {
  checkManualDeletion,
  countDeleted,
  type FileFacts,
  type ManualDeletionCheck,
} from "@digital-cleanup/cleaner";
import { localDay } from "../../../platform/local-day.ts";
import { appendAction } from "../../../platform/actions/action-log.ts";
import { noteDeleted } from "../saved/note-deleted.ts";
import {
  forgetChecklist,
  type Checklist,
  savedChecklists,
  tryToSaveChecklist,
} from "./saved-checklists.ts";

/**
 * Counts the files deleted since the checklist was made, as measured and each once: a lock keeps two tabs apart, and a
 * count repeated after a crash has the same ids. `left` is the checklist without the counted files.
 */
export function recountChecklist(
  list: Checklist,
  nowThere: readonly FileFacts[],
  now: Date,
): Promise<{ check: ManualDeletionCheck; left: Checklist }> {
  return navigator.locks.request(`cleanup ${list.id}`, async () => {
    const saved = await savedChecklists(now.getTime());
    const latest = saved.find(({ id }) => id === list.id) ?? list;
    const { scanId, moves, witnesses, timesCounted } = latest;
    const check = checkManualDeletion(moves, witnesses, nowThere);
    for (const action of countDeleted(`${scanId}-${timesCounted}`, localDay(now), check.deleted)) {
      await appendAction(action);
    }
    const left: Checklist = {
      ...latest,
      savedAtMs: now.getTime(),
      moves: [...check.remaining, ...check.uncertain],
      timesCounted: check.deleted.length > 0 ? timesCounted + 1 : timesCounted,
    };
    const deleted = new Set(check.deleted.map(({ path }) => path));
    const gone = moves.filter(({ path }) => deleted.has(path));
    await noteDeleted(scanId, { kind: latest.kind ?? "duplicates", moves: gone }, now.getTime());
    if (left.moves.length === 0) await forgetChecklist(left);
    else await tryToSaveChecklist(left);
    return { check, left };
  });
}
