import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { type AsideFolder, asideFolders } from "./aside-folders.ts";

/** The folders where something is set aside, and how to look again after a change. */
export function useAside() {
  const [folders, setFolders] = useState<AsideFolder[]>([]);
  const reload = () => void asideFolders().then(setFolders).catch(reportError);
  useEffect(reload, []);
  return { folders, reload };
}
