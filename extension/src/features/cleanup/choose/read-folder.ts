import { freeName } from "@digital-cleanup/cleaner";
import type { ReadFile, ReadSource } from "../scan/scan-messages.ts";

/** A folder whose files can only be read. Their paths are relative to it. */
export type ReadFolder = { name: string; files: ReadFile[] };

/** The folder that a folder input gives; `undefined` if it has no file. */
export function inputFolder(files: readonly File[]): ReadFolder | undefined {
  const name = files[0]?.webkitRelativePath.split("/")[0];
  return name
    ? { name, files: files.map((file) => ({ path: withoutFirst(file.webkitRelativePath), file })) }
    : undefined;
}

const withoutFirst = (path: string): string => path.slice(path.indexOf("/") + 1);

/** Folders to scan as one. Those of equal names are numbered. */
export function sourceOfFolders(folders: readonly ReadFolder[]): ReadSource {
  const [first] = folders;
  if (first && folders.length === 1) return first;
  const named = numberNames(folders);
  return {
    name: named.map(({ name }) => name).join(", "),
    files: named.flatMap(filesIn),
    roots: named.map(({ name }) => name),
  };
}

/** Files that were dropped without a folder, and folders dropped beside them. `name` is shown as that of a folder. */
export function sourceOfFiles(
  name: string,
  files: readonly ReadFile[],
  folders: readonly ReadFolder[],
): ReadSource {
  // Files of equal names come from several folders, whose names the browser does not give: each has a numbered one.
  const counts = new Map<string, number>();
  const numbered = files.map((file) => {
    const count = (counts.get(file.path) ?? 0) + 1;
    counts.set(file.path, count);
    return count === 1 ? file : { ...file, path: `(${count})/${file.path}` };
  });
  return { name, files: [...numbered, ...numberNames(folders).flatMap(filesIn)], roots: [] };
}

const filesIn = ({ name, files }: ReadFolder): ReadFile[] =>
  files.map((file) => ({ ...file, path: `${name}/${file.path}` }));

function numberNames<T extends { name: string }>(items: readonly T[]): T[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const name = freeName(item.name, taken);
    taken.add(name);
    return { ...item, name };
  });
}
