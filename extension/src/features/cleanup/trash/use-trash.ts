import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { type FolderWithTrash, listFoldersWithTrash } from "./folders-with-trash.ts";
import { watchFolderChanges } from "../folder/folder-lock.ts";

/** The folders in which files are set aside, listed again after each change in any dashboard; undefined until they were listed. */
export function useTrash() {
  const [folders, setFolders] = useState<FolderWithTrash[]>();
  const reload = () => void listFoldersWithTrash().then(setFolders).catch(reportError);
  useEffect(() => {
    reload();
    return watchFolderChanges(reload);
  }, []);
  return { folders, reload };
}
