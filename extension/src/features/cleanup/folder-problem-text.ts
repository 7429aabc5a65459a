import type { Text } from "@digital-cleanup/text";
import { FolderBusyError } from "./folder/folder-lock.ts";

/** A message for an error of the File System Access API. No file is lost in any of these cases. */
export function folderProblemText(
  t: Text,
  error: unknown,
  otherwise: "cleanup.failedWhole" | "cleanup.scanFailed" = "cleanup.failedWhole",
): string {
  if (error instanceof FolderBusyError) return t("cleanup.busyElsewhere");
  if (error instanceof DOMException) {
    if (["NotAllowedError", "SecurityError"].includes(error.name)) return t("cleanup.accessLost");
    if (error.name === "NotFoundError") return t("cleanup.folderGone");
    if (error.name === "QuotaExceededError") return t("cleanup.diskFull");
    if (error.name === "NoModificationAllowedError") return t("cleanup.readOnlyDisk");
  }
  const detail = error instanceof Error ? error.message : String(error);
  return t(otherwise, { detail });
}
