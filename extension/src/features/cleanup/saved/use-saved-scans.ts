import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { reportError } from "../../../platform/report-error.ts";
import { forgetOldScans, forgetScan } from "./forget-scans.ts";
import {
  forgetChecklistAndScan,
  type Checklist,
  savedChecklists,
} from "../checklist/saved-checklists.ts";
import { type SavedScan, savedScans } from "./saved-scans.ts";

type Saved = { lists: Checklist[]; scans: SavedScan[] };
const nothing: Saved = { lists: [], scans: [] };

async function savedNow(): Promise<Saved> {
  const nowMs = Date.now();
  await forgetOldScans(nowMs);
  const lists = await savedChecklists(nowMs);
  const listed = new Set(lists.map(({ scanId }) => scanId));
  return { lists, scans: (await savedScans(nowMs)).filter(({ id }) => !listed.has(id)) };
}

/** Reviews and checklists that can be resumed. */
export function useSavedScans() {
  const [saved = nothing, reload] = useWatchedValue(savedNow);
  const after = (work: Promise<void>) => void work.then(reload).catch(reportError);
  return {
    ...saved,
    reload,
    forget: (id: string) => after(forgetScan(id)),
    forgetList: (list: Checklist) => after(forgetChecklistAndScan(list)),
  };
}
