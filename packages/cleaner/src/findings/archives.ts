import { type FileFacts, factsOf } from "../file.ts";
import { folderOf } from "../path-parts.ts";
import { type Finding, heaviestFirst } from "./finding.ts";
import { installers } from "./installers.ts";
import { isOfPrograms } from "./program-files.ts";

const archiveName = /\.(zip|7z|rar|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|cab|lzh|arj)$/i;
const wrapped = /(\.tar)?\.[^./]+$/i;

/**
 * Archives, the heaviest first. `archiveUnpacked` where a folder of the same name with something in it stands beside: its
 * content is likely there as well.
 */
export function archives(files: readonly FileFacts[]): Finding[] {
  const named = files.filter(({ path, bytes }) => bytes > 0 && archiveName.test(path));
  if (named.length === 0) return [];
  const foldersWithFiles = foldersOf(files);
  const asInstallers = new Set(installers(named).map(({ path }) => path));
  return named
    .filter(({ path }) => !asInstallers.has(path) && !isOfPrograms(path))
    .map((file): Finding => {
      const isUnpacked = foldersWithFiles.has(file.path.replace(wrapped, ""));
      const reason = isUnpacked ? "archiveUnpacked" : "archiveType";
      return { ...factsOf(file), kind: "archive", reason, confidence: "likely" };
    })
    .toSorted(heaviestFirst);
}

function foldersOf(files: readonly FileFacts[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
