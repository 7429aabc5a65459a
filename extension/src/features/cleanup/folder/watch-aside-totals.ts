import { reportError } from "../../../platform/report-error.ts";
import { watchFolderChanges } from "./folder-lock.ts";
import { type Aside, rememberedFolders } from "./remembered-folders.ts";

/** `isKnown`: each folder was counted since its last change. */
export type AsideTotals = Aside & { isKnown: boolean };

/** Calls `onTotals` with what is set aside in all folders, as far as it was listed, now and after each change in any dashboard. */
export function watchAsideTotals(
  onTotals: (totals: AsideTotals) => void,
  signal: AbortSignal,
): void {
  const read = () =>
    void asideTotals()
      .then((totals) => signal.aborted || onTotals(totals))
      .catch(reportError);
  if (signal.aborted) return;
  read();
  signal.addEventListener("abort", watchFolderChanges(read));
}

async function asideTotals(): Promise<AsideTotals> {
  const totals = { files: 0, bytes: 0, isKnown: true };
  for (const { aside } of await rememberedFolders()) {
    totals.isKnown &&= aside !== undefined;
    totals.files += aside?.files ?? 0;
    totals.bytes += aside?.bytes ?? 0;
  }
  return totals;
}
