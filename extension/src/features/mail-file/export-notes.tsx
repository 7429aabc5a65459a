import type { ExportNotes as Notes } from "@digital-cleanup/mailbox";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { usePage } from "../../ui/page-context.ts";

/** What was in an export beside the messages that count. */
export function ExportNotes({ notes }: { notes: Notes }) {
  const { t, format } = usePage();
  const { leftOut, otherFiles, deleted } = notes;
  return (
    <div id="notes" class="soft">
      {leftOut.length > 0 && (
        <details>
          <summary>{t("mailFile.leftOut", { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map((path, at) => (
              <li key={at}>
                <OthersText text={path} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {otherFiles > 0 && <p>{t("mailFile.otherFiles", { count: otherFiles })}</p>}
      {deleted.messages > 0 && (
        <p>
          {t("mailFile.deleted", {
            count: deleted.messages,
            bytes: format.bytes(deleted.bytes),
          })}
        </p>
      )}
    </div>
  );
}
