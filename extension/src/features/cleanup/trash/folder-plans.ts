import type { CleanupPlan, FileFacts, FolderPort, PlannedMove } from "@digital-cleanup/cleaner";
import { handlePort } from "../folder/directory-handle-port.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";

const above = "../";

/** Splits a plan over several folders: each moves its own files, and may look at the kept copies in the others. */
export function folderPlans(
  folders: readonly ChosenFolder[],
  { moves }: CleanupPlan,
): { folder: ChosenFolder; moves: PlannedMove[] }[] {
  const [first] = folders;
  if (first && folders.length === 1) return [{ folder: first, moves }];
  return folders
    .map((folder) => ({
      folder,
      moves: moves
        .filter(({ path }) => path.startsWith(`${folder.name}/`))
        .map((move) => ({
          ...seenFrom(folder, move),
          keptCopies: move.keptCopies.map((copy) => seenFrom(folder, copy)),
        })),
    }))
    .filter((plan) => plan.moves.length > 0);
}

function seenFrom<T extends FileFacts>({ name }: ChosenFolder, file: T): T {
  const isInside = file.path.startsWith(`${name}/`);
  return { ...file, path: isInside ? file.path.slice(name.length + 1) : `${above}${file.path}` };
}

/** A folder that can be written, from which files of the others can be seen and read, for copies that stay there. */
export function portAmong(folder: ChosenFolder, folders: readonly ChosenFolder[]): FolderPort {
  const own = handlePort(folder.handle);
  const placeOf = (path: string) => {
    if (!path.startsWith(above)) return { port: own, path };
    const whole = path.slice(above.length);
    const other = folders.find(({ name }) => whole.startsWith(`${name}/`));
    return other && { port: handlePort(other.handle), path: whole.slice(other.name.length + 1) };
  };
  return {
    ...own,
    stat: async (path) => {
      const place = placeOf(path);
      return place?.port.stat(place.path);
    },
    read: async (path, from, to) => {
      const place = placeOf(path);
      if (!place) throw new Error(`${path}: in none of the folders`);
      return place.port.read(place.path, from, to);
    },
  };
}
