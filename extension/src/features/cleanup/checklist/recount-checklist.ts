import {
  checkByHand,
  countDeleted,
  type FileFacts,
  type HandCheck,
} from "@digital-cleanup/cleaner";
import { appendAction, today } from "../../../platform/action-log.ts";
import { forgetScan } from "../saved/forget-scans.ts";
import {
  forgetHandList,
  type HandList,
  savedHandLists,
  saveHandListQuietly,
} from "./saved-checklists.ts";

/**
 * Counts as measured what is gone since the list was made, each file once: two tabs wait for each other, and a count cut
 * short is repeated under the same ids. `left` is the list without what was counted.
 */
export function countByHand(
  list: HandList,
  nowThere: readonly FileFacts[],
  now: Date,
): Promise<{ check: HandCheck; left: HandList }> {
  return navigator.locks.request(`cleanup ${list.id}`, async () => {
    const saved = await savedHandLists(now.getTime());
    const latest = saved.find(({ id }) => id === list.id) ?? list;
    const { scanId, moves, witnesses, timesCounted } = latest;
    const check = checkByHand(moves, witnesses, nowThere);
    for (const action of countDeleted(`${scanId}-${timesCounted}`, today(now), check.gone)) {
      await appendAction(action);
    }
    const left: HandList = {
      ...latest,
      savedAtMs: now.getTime(),
      moves: [...check.still, ...check.unsure],
      timesCounted: check.gone.length > 0 ? timesCounted + 1 : timesCounted,
    };
    if (left.moves.length === 0) await forgetHandList(left);
    else await saveHandListQuietly(left);
    // Its review would offer again what is gone.
    if (left.timesCounted > 0) await forgetScan(scanId);
    return { check, left };
  });
}
