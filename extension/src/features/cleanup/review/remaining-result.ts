import {
  type FileFacts,
  foldersAbove,
  type IdenticalFolders,
  isPhotoPath,
  type PlannedMove,
} from "@digital-cleanup/cleaner";
import type { ListedPhoto, PhotoResult } from "../photos/photo-result.ts";
import { type FileKind, fileKinds } from "../scan/file-kinds.ts";
import type { ListedFile, ScanResult } from "../scan/scan-result.ts";

/** The files that were set aside since the scan, by their paths. */
export type SetAside = ReadonlyMap<string, PlannedMove>;

/** What a scan found without the files that were set aside since. Everything else that it found stays. */
export function remainingResult(result: ScanResult, aside: SetAside): ScanResult {
  if (aside.size === 0) return result;
  const stays = ({ path }: FileFacts) => !aside.has(path);
  const staying = <T extends FileFacts>(files: readonly T[]): T[] => files.filter(stays);
  const kinds = fileKinds.map((kind) => [kind, staying(result.kinds[kind])] as const);
  const { photos, pictures } = result;
  const pictureMoves = [...aside.values()].filter(({ path }) => isPhotoPath(path));
  return {
    ...result,
    groups: result.groups
      .map((group) => ({ ...group, files: staying(group.files) }))
      .filter(({ files }) => files.length > 1),
    folders: remainingFolders(result.folders, aside),
    kinds: Object.fromEntries(kinds) as Record<FileKind, ListedFile[]>,
    ...(photos && { photos: remainingPhotos(photos, aside) }),
    ...(pictures && {
      pictures: {
        count: Math.max(0, pictures.count - pictureMoves.length),
        bytes: pictureMoves.reduce((left, { bytes }) => Math.max(0, left - bytes), pictures.bytes),
      },
    }),
  };
}

/** A folder of which a file went is no longer identical to the others. */
function remainingFolders(sets: readonly IdenticalFolders[], aside: SetAside): IdenticalFolders[] {
  const changed = new Set([...aside.keys()].flatMap(foldersAbove));
  return sets
    .map((set) => ({ ...set, folders: set.folders.filter(({ path }) => !changed.has(path)) }))
    .filter(({ folders }) => folders.length > 1);
}

/** Of exact copies one was looked at. If it is the one that went, the copy that was kept takes its place. */
function remainingPhotos(photos: PhotoResult, aside: SetAside): PhotoResult {
  const replace = <T extends ListedPhoto>(photo: T): T[] => {
    const move = aside.get(photo.path);
    if (!move) return [photo];
    return move.keptCopies
      .filter(({ path }) => !aside.has(path))
      .slice(0, 1)
      .map(({ path, modifiedAtMs }) => ({ ...photo, path, modifiedAtMs }));
  };
  const groups = photos.groups.flatMap((group) => {
    const files = distinct(group.files.flatMap(replace));
    // Another photo is the first now: why the former was the best says nothing of it.
    const reasons = files[0]?.id === group.files[0]?.id ? group.reasons : [];
    return files.length > 1 ? [{ ...group, files, reasons }] : [];
  });
  const { blurry } = photos;
  return { ...photos, groups, ...(blurry && { blurry: distinct(blurry.flatMap(replace)) }) };
}

const distinct = <T extends FileFacts>(files: readonly T[]): T[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
];
