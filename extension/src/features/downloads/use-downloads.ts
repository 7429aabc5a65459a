import { useEffect, useState } from "preact/hooks";
import { completeDownloads } from "../../platform/downloads.ts";
import { reportError } from "../../platform/report-error.ts";
import { type DownloadedFile, groupByPath } from "./downloaded-file.ts";

/** The files of the download list (`undefined` until it is read), and a function that reads it again. */
export function useDownloads(): { files: DownloadedFile[] | undefined; reload: () => void } {
  const [files, setFiles] = useState<DownloadedFile[]>();
  const reload = () =>
    void completeDownloads()
      .then((items) => setFiles(groupByPath(items)))
      .catch(reportError);
  useEffect(reload, []);
  return { files, reload };
}
