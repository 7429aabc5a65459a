import type { FileFacts } from "../file.ts";
import { fileExtension, fileName, parentFolder } from "../path-parts.ts";

/** Types of files that describe the file of their name beside them, and are often equal for several of these. */
const sidecarTypes = new Set(
  [
    // Settings and changes of a photo.
    "xmp thm pp3 dop cos on1 nksc",
    // Subtitles and words of a film or a song.
    "srt sub idx vtt ass ssa lrc",
    // The parts of a map beside its shapes or picture.
    "shx dbf prj cpg sbn sbx qix qpj qmd tfw jgw pgw wld ovr",
  ].flatMap((types) => types.split(" ")),
);
const language = /\.[a-z]{2,3}$/;

/** Each photo, film or map with its sidecars. */
export const findSidecars = (files: readonly FileFacts[]): FileFacts[][] =>
  [...Map.groupBy(files, ({ path }) => parentFolder(path)).values()].flatMap(findInFolder);

function findInFolder(files: readonly FileFacts[]): FileFacts[][] {
  const [sidecars = [], mains = []] = [true, false].map((isSidecar) =>
    files.filter(({ path }) => sidecarTypes.has(fileExtension(path)) === isSidecar),
  );
  if (sidecars.length === 0) return [];
  const byStem = Map.groupBy(mains, ({ path }) => stem(fileName(path)));
  const byName = new Map(mains.map((file) => [fileName(file.path).toLowerCase(), file]));
  const units = new Map<string, FileFacts[]>();
  for (const sidecar of sidecars) {
    const described = stem(fileName(sidecar.path));
    const named = byName.get(described);
    const key = [
      // "IMG_1.CR2.xmp", "IMG_1.xmp", "film.fr.srt".
      named && stem(fileName(named.path)),
      described,
      described.replace(language, ""),
    ].find((name) => name !== undefined && byStem.has(name));
    if (key === undefined) continue;
    const unit = units.get(key);
    if (unit) unit.push(sidecar);
    else units.set(key, [...byStem.get(key)!, sidecar]);
  }
  return [...units.values()];
}

/** A name in lower case without its last extension. */
const stem = (name: string): string => name.toLowerCase().replace(/\.[^.]+$/, "");
