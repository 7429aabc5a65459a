import type { FileFacts } from "../file.ts";
import { fileName, foldersAbove, parentFolder } from "../path-parts.ts";
import { type DuplicateGroup, numberContents } from "./group.ts";

/** Two or more folders with the same files: names, contents and sub-folders. `files` and `bytes` are those of one of them. */
export type IdenticalFolders = {
  /** `sample` is the path of a file in the folder, the same one in each. */
  folders: { path: string; sample: string }[];
  files: number;
  bytes: number;
  /** The empty files in all of them, which are in no group. */
  emptyFiles: FileFacts[];
};

type Listing = {
  files: readonly FileFacts[];
  groups: readonly DuplicateGroup[];
  /** Folders that hold something that is not listed: left alone, unreadable, a link. They are identical to none. */
  holdingUnlisted: readonly string[];
};

/** One file is no folder full of files. */
const minFiles = 2;

/**
 * Finds folders of which every file has a copy of its name in each of the others, largest first. Folders inside such folders are not
 * listed again. Hidden files count only if they were scanned; if there are others, the folder itself stays when its files go.
 */
export function identicalFolders(listing: Listing): IdenticalFolders[] {
  const folders = sumCopiedFolders(listing);
  const sets = Map.groupBy(
    [...folders.values()].filter(({ path, files }) => path !== "" && files >= minFiles),
    ({ content }) => content,
  );
  for (const [content, set] of sets) if (set.length < 2 || areWrappers(set)) sets.delete(content);
  const isInSet = (path: string) => sets.has(folders.get(path)?.content ?? -1);
  const outermost = [...sets.values()].filter((set) =>
    set.some(({ path }) => !isInSet(parentFolder(path))),
  );
  const empty = listing.files.filter(({ bytes }) => bytes === 0);
  return outermost
    .map((set) => {
      const paths = new Set(set.map(({ path }) => path));
      return {
        folders: set
          .map(({ path, sample }) => ({ path, sample }))
          .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        files: set[0]!.files,
        bytes: set[0]!.bytes,
        emptyFiles: empty.filter(({ path }) => foldersAbove(path).some((each) => paths.has(each))),
      };
    })
    .toSorted((a, b) => b.bytes - a.bytes || (a.folders[0]!.path < b.folders[0]!.path ? -1 : 1));
}

/** Whether folders of different names hold nothing but one folder, which is what is identical. */
const areWrappers = (set: readonly CopiedFolder[]): boolean =>
  set[0]?.entries.length === 1 &&
  set[0].entries[0]!.includes("/") &&
  new Set(set.map(({ path }) => nameOf(path))).size > 1;

/** `content` is the same number for folders of equal names and contents. */
type CopiedFolder = {
  path: string;
  entries: string[];
  content: number;
  sample: string;
  files: number;
  bytes: number;
};

/** The folders in which every file has a copy or is empty, by their paths. */
function sumCopiedFolders({ files, groups, holdingUnlisted }: Listing) {
  const contents = numberContents(groups);
  const excluded = new Set<string>();
  const exclude = (folder: string) => {
    for (const path of [folder, ...foldersAbove(folder)]) {
      if (excluded.has(path)) return;
      excluded.add(path);
    }
  };
  for (const folder of holdingUnlisted) exclude(folder);
  for (const { path, bytes } of files)
    if (bytes > 0 && !contents.has(path)) exclude(parentFolder(path));

  const folders = new Map<string, CopiedFolder>();
  const folderAt = (path: string) => {
    const folder = folders.get(path) ?? {
      path,
      entries: [],
      content: -1,
      sample: "",
      files: 0,
      bytes: 0,
    };
    folders.set(path, folder);
    return folder;
  };
  for (const { path, bytes } of files) {
    const parent = parentFolder(path);
    if (excluded.has(parent)) continue;
    const folder = folderAt(parent);
    folder.entries.push(`${nameOf(path)}\0${contents.get(path) ?? ""}`);
    if (bytes === 0) continue;
    folder.files += 1;
    folder.bytes += bytes;
    folder.sample = earlier(folder.sample, path);
    for (const above of foldersAbove(parent)) if (!excluded.has(above)) folderAt(above);
  }
  const numbers = new Map<string, number>();
  const depth = ({ path }: CopiedFolder) => foldersAbove(path).length;
  for (const folder of [...folders.values()].toSorted((a, b) => depth(b) - depth(a))) {
    const key = folder.entries.toSorted().join("\0\0");
    folder.content = numbers.get(key) ?? numbers.size;
    numbers.set(key, folder.content);
    const parent = folder.path === "" ? undefined : folders.get(parentFolder(folder.path));
    if (!parent) continue;
    parent.entries.push(`${nameOf(folder.path)}/\0${folder.content}`);
    parent.files += folder.files;
    parent.bytes += folder.bytes;
    parent.sample = earlier(parent.sample, folder.sample);
  }
  return folders;
}

/** macOS writes accents in two characters, other systems in one. */
const nameOf = (path: string): string => fileName(path).normalize("NFC");

const earlier = (a: string, b: string): string =>
  a === "" || (b !== "" && b.normalize("NFC") < a.normalize("NFC")) ? b : a;

/** Whether a group is told by a line of identical folders: each of its files is in another of these folders. */
export function createFolderTest(sets: readonly { folders: readonly string[] }[]) {
  const setOf = new Map(sets.flatMap((set) => set.folders.map((path) => [path, set] as const)));
  return (paths: readonly string[]): boolean => {
    const own = paths.map((path) => foldersAbove(path).find((folder) => setOf.has(folder)) ?? "");
    const set = setOf.get(own[0] ?? "");
    return (
      set !== undefined &&
      new Set(own).size === own.length &&
      own.every((folder) => setOf.get(folder) === set)
    );
  };
}
