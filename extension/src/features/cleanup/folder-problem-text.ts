import { ManifestError, trashFolder } from "@digital-cleanup/cleaner";
import type { Text } from "@digital-cleanup/text";
import { OtherFileError } from "./checklist/delete/other-file-error.ts";
import { FolderBusyError } from "./folder/folder-lock.ts";
import { TrashIsLinkError } from "./trash/trash-link.ts";

/** A message for an error of the File System Access API. No file is lost in any of these cases. */
export function folderProblemText(
  t: Text,
  error: unknown,
  otherwise: "cleanup.failedWhole" | "cleanup.scanFailed" = "cleanup.failedWhole",
): string {
  if (error instanceof FolderBusyError) return t("cleanup.busyElsewhere");
  if (error instanceof OtherFileError) return t("cleanup.otherFile");
  if (error instanceof TrashIsLinkError) return t("cleanup.trashIsLink", { folder: trashFolder });
  if (error instanceof ManifestError) {
    return `${t("cleanup.brokenManifest")} ${t(`cleanup.listProblem.${error.problem}`)}`;
  }
  if (error instanceof DOMException) {
    if (["NotAllowedError", "SecurityError"].includes(error.name)) return t("cleanup.accessLost");
    if (error.name === "NotFoundError") return t("cleanup.folderGone");
    if (error.name === "QuotaExceededError") return t("cleanup.diskFull");
    if (error.name === "NoModificationAllowedError") return t("cleanup.readOnlyDisk");
    // The only folder that is created is the trash.
    if (error.name === "TypeMismatchError")
      return t("cleanup.trashIsFile", { folder: trashFolder });
    if (error.name === "NotReadableError") return t("cleanup.notReadable");
  }
  const detail = error instanceof Error ? error.message : String(error);
  return t(otherwise, { detail });
}
