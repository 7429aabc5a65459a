import type { FileFacts } from "../file.ts";
import { fileExtension, fileName, parentFolder } from "../path-parts.ts";

const types = {
  picture: "heic heif jpg jpeg png",
  film: "mov",
  changes: "aae",
  raw: "dng cr2 cr3 nef arw orf rw2 raf pef srw",
};
const partByExtension = new Map(
  Object.entries(types).flatMap(([part, extensions]) =>
    extensions.split(" ").map((extension) => [extension, part] as const),
  ),
);
/** An iPhone names what was edited `IMG_E1234`, and its earlier changes `IMG_O1234`. */
const appleName = /^img_[eo](?=\d{4}$)/;

/**
 * The files of each shot that a camera saved in several: a picture with its short film and its changes (Live Photo), the edited
 * one beside the original, a raw file beside its JPEG.
 */
export function findShots(files: readonly FileFacts[]): FileFacts[][] {
  const shots = Map.groupBy(
    files.filter(({ path }) => partByExtension.has(fileExtension(path))),
    ({ path }) => `${parentFolder(path)}/${stem(path).replace(appleName, "img_")}`,
  );
  return [...shots.values()].filter(isShot);
}

/** Two pictures of one name are two files, unless one is the edited form of the other. */
function isShot(files: readonly FileFacts[]): boolean {
  const parts = new Set(files.map(({ path }) => partByExtension.get(fileExtension(path))));
  const names = new Set(files.map(({ path }) => stem(path)));
  return parts.size > 1 || names.size > 1;
}

/** A file name in lower case without its extension. */
const stem = (path: string): string =>
  fileName(path)
    .toLowerCase()
    .replace(/\.[^.]+$/, "");
