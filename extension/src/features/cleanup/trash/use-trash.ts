import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { type AsideFolder, asideFolders } from "./folders-with-trash.ts";
import { watchFolders } from "../folder/folder-lock.ts";

/** The folders where something is set aside, looked at again after each change, here or in another dashboard. */
export function useAside() {
  const [folders, setFolders] = useState<AsideFolder[]>([]);
  const reload = () => void asideFolders().then(setFolders).catch(reportError);
  useEffect(() => {
    reload();
    return watchFolders(reload);
  }, []);
  return { folders, reload };
}
