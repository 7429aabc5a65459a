import { isolateText } from "@digital-cleanup/text";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { FolderWithTrash } from "./folders-with-trash.ts";
import { requestWriteAccess } from "../folder/folder-access.ts";
import { forgetFolder } from "../folder/remembered-folders.ts";

/** A folder whose trash cannot be listed: access needs a click, the folder is missing, or another dashboard is changing it. */
export function UnavailableFolder({
  folder,
  onChange,
}: {
  folder: FolderWithTrash;
  onChange: () => void;
}) {
  const { t } = usePage();
  const { id, handle } = folder;
  const name = isolateText(folder.name);
  const act = (work: Promise<unknown>) => void work.then(onChange).catch(reportError);
  if (folder.access === "missing") {
    return (
      <li class="card flow">
        <p>{t("cleanup.missingBody", { name })}</p>
        <p>
          <button type="button" class="btn" onClick={() => act(forgetFolder(id))}>
            {t("cleanup.forget")}
          </button>
        </p>
      </li>
    );
  }
  if (folder.access === "busy") {
    return <li class="note small">{t("cleanup.busyFolder", { name })}</li>;
  }
  return (
    <li class="card flow">
      <h3>{t("cleanup.accessTitle")}</h3>
      <p>{t("cleanup.accessBody", { name })}</p>
      <p>
        <button
          type="button"
          class="btn"
          id={`cleanup-reopen-${id}`}
          onClick={() => act(requestWriteAccess([handle]))}
        >
          {t("cleanup.reopen")}
        </button>
      </p>
    </li>
  );
}
