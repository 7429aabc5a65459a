import { useEffect } from "preact/hooks";
import { asideTotals } from "../../features/cleanup/folder/aside-totals.ts";
import { watchFolderChanges } from "../../features/cleanup/folder/folder-lock.ts";
import type { Aside } from "../../features/cleanup/folder/remembered-folders.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";

/** The files that are set aside, read again after each change in any dashboard. */
export function useAsideTotals(): Aside | undefined {
  const { value, reread } = useFreshValue(asideTotals, []);
  useEffect(() => watchFolderChanges(reread), []);
  return value;
}
