import { usePage } from "../../../ui/page-context.ts";
import { PathListNote } from "../outcome/path-list-note.tsx";
import type { ScanResult } from "../scan/scan-result.ts";

/** What a scan left out: it was stopped, or files could not be read. */
export function ScanNotes({ result: { isComplete, unreadable } }: { result: ScanResult }) {
  const { t } = usePage();
  return (
    <>
      {!isComplete && <p class="note note--caution small">{t("cleanup.stopped")}</p>}
      <PathListNote text="cleanup.unreadable" lines={unreadable} />
    </>
  );
}
