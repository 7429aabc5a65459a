import type { FileFacts } from "../file.ts";
import { foldersAbove } from "../path-parts.ts";
import { type Finding, listFindings } from "./finding.ts";
import { installerSign } from "./installers.ts";

const archiveName = /\.(zip|7z|rar|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|cab|lzh|arj)$/i;
const wrapped = /(\.tar)?\.[^./]+$/i;

/**
 * Archives, largest first. The reason is `archiveUnpacked` if a non-empty folder of the same name exists beside the archive,
 * because that folder probably has the same content.
 */
export function archives(files: readonly FileFacts[]): Finding[] {
  const named = files.filter(({ path, bytes }) => bytes > 0 && archiveName.test(path));
  if (named.length === 0) return [];
  const foldersWithFiles = new Set<string>();
  for (const { path } of files) {
    for (const folder of foldersAbove(path)) foldersWithFiles.add(folder);
  }
  return listFindings(
    named,
    ({ path }) =>
      !installerSign(path) && {
        kind: "archive",
        reason: foldersWithFiles.has(path.replace(wrapped, "")) ? "archiveUnpacked" : "archiveType",
        confidence: "likely",
      },
  );
}
