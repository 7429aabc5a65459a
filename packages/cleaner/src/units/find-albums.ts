import type { FileFacts } from "../file.ts";
import { fileName, parentFolder } from "../path-parts.ts";
import { countCopyMarks } from "../plan/original/count-copy-marks.ts";
import { kindOfFile } from "../space/kind-of-file.ts";

/** Pictures and lists that players look for beside sounds and films. */
const companion =
  /^(?:cover|folder|front|back|album.?art|booklet|disc|cd|pochette|jaquette|couverture|poster|fanart|banner|landscape|clearlogo|thumb|season|artist)[^/]*\.(?:jpe?g|png|webp)$|\.(?:m3u8?|pls|cue|nfo)$/i;
/** A part of an album or of a series. */
const partFolder = /^(?:cd|dis[ck]|disque|vol|volume|season|saison)[ ._-]?\d+$/i;
const numbered = /^\d{1,3}(?:[ ._-]|$)/;
/** Fewer may be numbered by chance. */
const fewestNumbered = 3;

/** The sounds and films of each folder, with the companions that it has. */
export function findAlbums(files: readonly FileFacts[]): FileFacts[][] {
  // "song (1).mp3" beside "song.mp3" is a copy, not a part.
  const parts = files.filter(({ path }) => countCopyMarks(fileName(path)) === 0);
  const companions = Map.groupBy(
    parts.filter(({ path }) => companion.test(fileName(path))),
    ({ path }) => parentFolder(path),
  );
  const media = Map.groupBy(parts.filter(isMedia), ({ path }) => albumFolder(path));
  return [...media].flatMap(([folder, played]) => {
    const beside = companions.get(folder) ?? [];
    return beside.length > 0 || isNumbered(played) ? [[...played, ...beside]] : [];
  });
}

const isMedia = ({ path }: FileFacts): boolean => ["sounds", "videos"].includes(kindOfFile(path));

function albumFolder(path: string): string {
  const folder = parentFolder(path);
  return partFolder.test(fileName(folder)) ? parentFolder(folder) : folder;
}

const isNumbered = (played: readonly FileFacts[]): boolean =>
  played.filter(({ path }) => kindOfFile(path) === "sounds" && numbered.test(fileName(path)))
    .length >= fewestNumbered;
