import { isWorkBuild } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { TabVisit } from "../visits/watch-tab-visit.ts";

/** Browsers keep this many timing entries of a page without an observer. */
const bufferedEntries = 250;

/** What the figures do not include, and why. */
export function PageNotes({ visit, isOnClick }: { visit: TabVisit; isOnClick: boolean }) {
  const { t, format } = usePage();
  const { transfer, backgroundBytes, isListening } = visit;
  const { requests, requestsHidden, isLowerBound } = transfer;
  const notes = [
    transfer.isCapped && t("transfer.capped"),
    requestsHidden > 0 && t("transfer.hidden", { count: requestsHidden }),
    isLowerBound && isOnClick && !isWorkBuild && t("transfer.framesLeftOut"),
    isLowerBound && isOnClick && requests >= bufferedEntries && t("transfer.firstEntriesOnly"),
    isLowerBound &&
      !isOnClick &&
      (isListening ? t("transfer.openedBefore") : t("transfer.fromNextStart")),
    backgroundBytes > 0 && t("transfer.background", { bytes: format.bytes(backgroundBytes) }),
  ].filter((note) => note !== false && note !== undefined);
  return notes.map((note) => (
    <p key={note} class="tiny soft">
      {note}
    </p>
  ));
}
