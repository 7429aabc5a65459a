import { useRef, useState } from "preact/hooks";
import { forgetScan } from "../saved/forget-scans.ts";
import { foldersOf } from "../saved/same-folders.ts";
import { tryToSaveScan } from "../saved/save-scan.ts";
import { goneFiles } from "./done-step.ts";
import { kindsBySize } from "./kinds/kinds-by-size.ts";
import { remainingResult } from "./remaining-result.ts";
import type { Reviewed } from "./reviewed-scan.ts";

type Change = (now: Reviewed) => Partial<Reviewed>;

/** The review that is shown, and what changes it. It is saved with what is done, so that a closed page loses nothing of it. */
export function useReview() {
  const [reviewed, setReviewed] = useState<Reviewed>();
  // Work that takes long, such as a search among photos, changes what is shown when it ends.
  const latest = useRef<Reviewed>(undefined);
  const show = (next: Reviewed | undefined) => {
    latest.current = next;
    setReviewed(next);
  };
  /** A review that is no longer shown is not changed. */
  const change = async (id: string, toChange: Change): Promise<void> => {
    const now = latest.current;
    if (now?.id !== id) return;
    const next = { ...now, ...toChange(now) };
    show(next);
    // The scan's own result is stored first.
    await next.settled;
    const { source, result, done } = next;
    if (isFinished(next)) await forgetScan(id);
    else {
      const folders = foldersOf(source);
      await tryToSaveScan({ id, savedAtMs: Date.now(), name: source.name, folders, result, done });
    }
  };
  return { reviewed, show, change };
}

/** Everything found is deleted: there is nothing to come back to. */
function isFinished({ result, done }: Reviewed): boolean {
  if (done.some(({ batch }) => batch)) return false;
  const left = remainingResult(result, goneFiles(done));
  return kindsBySize(left, left.photos).every(({ count }) => count === 0);
}
