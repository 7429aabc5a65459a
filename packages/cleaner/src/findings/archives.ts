import { type FileFacts, toFacts } from "../file.ts";
import { parentFolder } from "../path-parts.ts";
import { type Finding, largestFirst } from "./finding.ts";
import { installers } from "./installers.ts";
import { isProgramFile } from "./program-files.ts";

const archiveName = /\.(zip|7z|rar|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|cab|lzh|arj)$/i;
const wrapped = /(\.tar)?\.[^./]+$/i;

/**
 * Archives, largest first. The reason is `archiveUnpacked` if a non-empty folder of the same name exists beside the archive,
 * because that folder probably has the same content.
 */
export function archives(files: readonly FileFacts[]): Finding[] {
  const named = files.filter(({ path, bytes }) => bytes > 0 && archiveName.test(path));
  if (named.length === 0) return [];
  const foldersWithFiles = foldersWithFilesIn(files);
  const asInstallers = new Set(installers(named).map(({ path }) => path));
  return named
    .filter(({ path }) => !asInstallers.has(path) && !isProgramFile(path))
    .map((file): Finding => {
      const isUnpacked = foldersWithFiles.has(file.path.replace(wrapped, ""));
      const reason = isUnpacked ? "archiveUnpacked" : "archiveType";
      return { ...toFacts(file), kind: "archive", reason, confidence: "likely" };
    })
    .toSorted(largestFirst);
}

function foldersWithFilesIn(files: readonly FileFacts[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let folder = parentFolder(path); folder !== ""; folder = parentFolder(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
