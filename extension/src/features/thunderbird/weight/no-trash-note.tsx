import type { FoundMessage, MailPort } from "@digital-cleanup/mailbox";
import { reportError } from "../../../platform/report-error.ts";
import { folderName } from "../../../ui/mailbox/folder-name.ts";
import { usePage } from "../../../ui/page-context.ts";

/**
 * An account may be set to remove messages at once, or to mark them as deleted. The extension deletes nothing permanently: it selects chosen
 * messages in Thunderbird, folder by folder, where the person deletes them.
 */
export function NoTrashNote({
  messages,
  port,
}: {
  messages: readonly FoundMessage[];
  port: MailPort;
}) {
  const { t } = usePage();
  const byFolder = Map.groupBy(messages, ({ folder }) => folder.id);
  return (
    <div id="no-trash">
      <p role="status">{t("thunderbirdWeight.noTrash")}</p>
      {Array.from(byFolder, ([id, inFolder]) => {
        const { folder } = inFolder[0]!;
        const rows = inFolder.map(({ row }) => row);
        return (
          <p key={id}>
            <button
              type="button"
              data-select={id}
              onClick={() => void port.selectMessages?.(folder, rows).catch(reportError)}
            >
              {t("thunderbirdWeight.selectThere", {
                count: rows.length,
                folder: folderName(t, folder),
              })}
            </button>
          </p>
        );
      })}
    </div>
  );
}
