import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { forgetOldScans, forgetScan } from "./forget-scans.ts";
import { forgetHandList, type HandList, savedHandLists } from "../checklist/saved-checklists.ts";
import { type SavedScan, savedScans } from "./saved-scans.ts";

type Saved = { lists: HandList[]; scans: SavedScan[] };

async function savedNow(): Promise<Saved> {
  const nowMs = Date.now();
  await forgetOldScans(nowMs);
  const lists = await savedHandLists(nowMs);
  const listed = new Set(lists.map(({ scanId }) => scanId));
  return { lists, scans: (await savedScans(nowMs)).filter(({ id }) => !listed.has(id)) };
}

/** Reviews and lists that may be taken up again, and how to look again or forget one. */
export function useSavedScans() {
  const [saved, setSaved] = useState<Saved>({ lists: [], scans: [] });
  const reload = () => void savedNow().then(setSaved).catch(reportError);
  useEffect(reload, []);
  const after = (work: Promise<void>) => void work.then(reload).catch(reportError);
  return {
    ...saved,
    reload,
    forget: (id: string) => after(forgetScan(id)),
    forgetList: (list: HandList) => after(forgetHandList(list)),
  };
}
