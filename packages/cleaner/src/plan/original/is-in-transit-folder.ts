import { parentFolder } from "../../path-parts.ts";
import { countCopyMarks } from "./count-copy-marks.ts";

/** Names without accents and in lower case, whose words are separated by one space. */
const transitFolder =
  /^(?:a trier|to sort|telechargements?|downloads?|sauvegardes?|back ?ups?|dcim)\b|\b(?:a trier|sauvegardes?|back ?ups?)$/;

/**
 * Whether a file is in a folder where copies gather: À trier, Téléchargements or Downloads, Sauvegarde or Backup, DCIM, or one
 * whose name has the mark of a copy. Their names may go on or be preceded by a word: `Sauvegarde téléphone`, `Old backup`.
 */
export const isInTransitFolder = (path: string): boolean =>
  parentFolder(path)
    .split("/")
    .some((name) => transitFolder.test(plainWords(name)) || countCopyMarks(name) > 0);

const plainWords = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();
