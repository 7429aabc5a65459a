import { localDay } from "../../../platform/local-day.ts";
import { InventoryFrame } from "../inventory-frame.tsx";
import { NoticeNote } from "../notice.tsx";
import { useChanges } from "../use-changes.ts";
import { RegisterSection } from "./register-section.tsx";

/** What was handed over or repaired. */
export function RegisterPage() {
  const changes = useChanges(localDay(Date.now()));
  return (
    <InventoryFrame>
      {({ devices, entries }) => (
        <>
          <NoticeNote notice={changes.notice} isUnderForm={false} devices={devices} />
          <RegisterSection entries={entries} onUndo={changes.undoHandOver} />
        </>
      )}
    </InventoryFrame>
  );
}
