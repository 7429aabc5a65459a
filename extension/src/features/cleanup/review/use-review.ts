import { useRef, useState } from "preact/hooks";
import { forgetScan } from "../saved/forget-scans.ts";
import { foldersOf } from "../saved/same-folders.ts";
import { tryToSaveScan } from "../saved/save-scan.ts";
import { kindsBySize } from "./kinds/kinds-by-size.ts";
import { remainingResult } from "./remaining-result.ts";
import type { Reviewed } from "./reviewed-scan.ts";

type Change = (now: Reviewed) => Partial<Reviewed>;

/** The review that is shown, and what changes it. What is left of its finds is saved, so that a closed page loses none. */
export function useReview() {
  const [reviewed, setReviewed] = useState<Reviewed>();
  // Work that takes long, such as a search among photos, changes what is shown when it ends.
  const latest = useRef<Reviewed>(undefined);
  const show = (next: Reviewed | undefined) => {
    latest.current = next;
    setReviewed(next);
  };
  /** Resolves to whether something is left to review. A review that is no longer shown is not changed. */
  const change = async (id: string, toChange: Change): Promise<boolean> => {
    const now = latest.current;
    if (now?.id !== id) return true;
    const next = { ...now, ...toChange(now) };
    const { source, settled } = next;
    const result = remainingResult(next.result, next.aside);
    const isLeft = kindsBySize(result, result.photos).some(({ count }) => count > 0);
    show(next);
    // The scan's own result is stored first.
    await settled;
    if (isLeft) {
      const { name } = source;
      await tryToSaveScan({ id, savedAtMs: Date.now(), name, folders: foldersOf(source), result });
    } else await forgetScan(id);
    return isLeft;
  };
  return { reviewed, show, change };
}
