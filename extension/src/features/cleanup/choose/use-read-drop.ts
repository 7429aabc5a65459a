import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import { type Dropped, readDropped } from "./dropped.ts";
import { sourceOfFiles, sourceOfFolders } from "./read-folder.ts";

/** Reads what was dropped, and goes on with it. Listing a large folder takes seconds. */
export function useReadDrop(onChoose: (source: ScanSource) => void) {
  const { t } = usePage();
  const [isReading, setIsReading] = useState(false);
  const read = async (dropped: readonly Dropped[]) => {
    setIsReading(true);
    try {
      const { files, folders } = await readDropped(dropped);
      if (files.length === 0) onChoose(sourceOfFolders(folders));
      else
        onChoose(sourceOfFiles(t("cleanup.droppedFiles", { count: files.length }), files, folders));
    } finally {
      setIsReading(false);
    }
  };
  return { isReading, read };
}
