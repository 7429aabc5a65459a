import type { CleanupPlan, FileFacts, FolderPort, PlannedMove } from "@digital-cleanup/cleaner";
import { directoryHandlePort } from "../folder/directory-handle-port.ts";
import { placeIn } from "../folder/place-in.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";

const above = "../";

/** Splits a plan by folder, with the folders that it leaves empty. Paths become relative to the folder; kept copies in other folders begin with `../`. */
export function splitPlanByFolder(
  folders: readonly ChosenFolder[],
  { moves, folders: leaving = [] }: CleanupPlan,
): { folder: ChosenFolder; moves: PlannedMove[]; leaving: string[] }[] {
  const [first] = folders;
  if (first && folders.length === 1) return [{ folder: first, moves, leaving }];
  return folders
    .map((folder) => ({
      folder,
      moves: moves
        .filter(({ path }) => path.startsWith(`${folder.name}/`))
        .map((move) => ({
          ...relativeToFolder(folder, move),
          keptCopies: move.keptCopies.map((copy) => relativeToFolder(folder, copy)),
          ...(move.keptPhotos && {
            keptPhotos: move.keptPhotos.map((set) =>
              set.map((photo) => relativeToFolder(folder, photo)),
            ),
          }),
        })),
      // A chosen folder itself stays.
      leaving: leaving
        .filter((path) => path.startsWith(`${folder.name}/`))
        .map((path) => pathInFolder(folders, folder, path)),
    }))
    .filter((plan) => plan.moves.length > 0);
}

/** The path in the plan of a file of one of its folders. */
export const pathInPlan = (
  folders: readonly ChosenFolder[],
  { name }: ChosenFolder,
  path: string,
): string => (folders.length === 1 ? path : `${name}/${path}`);

/** Whether a path of the plan is in this of its folders. */
export const isInFolder = (
  folders: readonly ChosenFolder[],
  { name }: ChosenFolder,
  path: string,
): boolean => folders.length === 1 || path.startsWith(`${name}/`);

/** The reverse of `pathInPlan`. */
export const pathInFolder = (
  folders: readonly ChosenFolder[],
  { name }: ChosenFolder,
  path: string,
): string => (folders.length === 1 ? path : path.slice(name.length + 1));

function relativeToFolder<T extends FileFacts>({ name }: ChosenFolder, file: T): T {
  const isInside = file.path.startsWith(`${name}/`);
  return { ...file, path: isInside ? file.path.slice(name.length + 1) : `${above}${file.path}` };
}

/** A port that writes to `folder` only, and reads kept copies in the other folders through `../` paths. */
export function portWithOtherFolders(
  folder: ChosenFolder,
  folders: readonly ChosenFolder[],
): FolderPort {
  const own = directoryHandlePort(folder.handle);
  const locate = (path: string) => {
    if (!path.startsWith(above)) return { port: own, path };
    const other = placeIn(folders, path.slice(above.length));
    return other && { port: directoryHandlePort(other.handle), path: other.path };
  };
  return {
    ...own,
    stat: async (path) => {
      const place = locate(path);
      return place?.port.stat(place.path);
    },
    read: async (path, from, to) => {
      const place = locate(path);
      if (!place) throw new Error(`${path}: in none of the folders`);
      return place.port.read(place.path, from, to);
    },
  };
}
