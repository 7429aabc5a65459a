import { type FileFacts, sumBytes } from "../file.ts";
import type { PhotoGroup } from "./groups/photo-group.ts";
import { buildPlan, type CleanupPlan, type PlannedMove } from "../plan/build-plan.ts";
import { planPhotos } from "./plan-photos.ts";

type Request = Omit<Parameters<typeof buildPlan>[0], "files"> & {
  /** Files that a person ticked, in any list. */
  files: readonly FileFacts[];
  photoGroups: readonly PhotoGroup[];
  /** Removed if `choices` say so, like the photos of groups. */
  blurry: readonly FileFacts[];
};

/**
 * The plan of a review with photos: one file of each group of copies stays, and one photo of each group of photos, whatever was
 * chosen in which list.
 */
export function planWithPhotos({ files, photoGroups, blurry, ...request }: Request): CleanupPlan {
  const listed = new Set([...photoGroups.flatMap((group) => group.files), ...blurry].map(pathOf));
  const isPhoto = (file: FileFacts) => listed.has(file.path);
  const others = buildPlan({ ...request, files: files.filter((file) => !isPhoto(file)) });
  const chosen = blurry.filter(({ path }) => request.choices.get(path) === "remove");
  const photos = planPhotos({
    groups: photoGroups,
    choices: request.choices,
    files: [...files.filter(isPhoto), ...chosen],
  });
  const moves = new Map(others.moves.map((move) => [move.path, move]));
  // A photo that goes as a copy is still there as the copy that stays.
  const toStaying = (photo: FileFacts) => moves.get(photo.path)?.keptCopies ?? [photo];
  const photoMoves = photos.moves.map((move): PlannedMove => {
    const keptPhotos = move.keptPhotos?.map((set) => set.flatMap(toStaying));
    return { ...move, ...moves.get(move.path), ...(keptPhotos && { keptPhotos }) };
  });
  for (const move of photoMoves) moves.set(move.path, move);
  const all = [...moves.values()];
  return { moves: all, bytes: sumBytes(all) };
}

const pathOf = ({ path }: FileFacts): string => path;
