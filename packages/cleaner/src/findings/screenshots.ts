import { type FileFacts, factsOf } from "../file.ts";
import { extensionOf, folderOf, nameOf } from "../path-parts.ts";
import { type Finding, heaviestFirst } from "./finding.ts";
import { isOfPrograms } from "./program-files.ts";

const pictureTypes = new Set("png jpg jpeg webp heic avif mp4 mov webm mkv".split(" "));

/**
 * Names systems give, with a date or a number behind. Windows: "Capture d’écran 2026-03-01 101500", "Screenshot (3)". macOS:
 * "Capture d’écran 2026-03-01 à 10.15.00", "Screen Shot 2019-03-01 at 10.15.00". GNOME: "Capture d’écran du 2026-03-01
 * 10-15-00", "Screenshot from …". Android: "Screenshot_20260301-101500". KDE: "Screenshot_20260301_101500".
 */
const systemName =
  /^(capture d[’' _]?[ée]cran|screen[ _]?shot|screen[ _]record(ing|er)?|enregistrement de l[’' _]?[ée]cran)[ _-]*(du |from )?(20\d\d([-_]?\d\d){2}|\(\d+\)\.)/i;
const anyName = /capture d[’' _-]?[ée]cran|screen[ _-]?shot|copie d[’' _-]?[ée]cran/i;
/** iOS names them like photos, but saves photos as HEIC or JPEG. */
const iosName = /^IMG_\d{4}\.png$/i;
const screenshotFolder = /^(screenshots?|captures? d[’' _]?[ée]cran)$/i;

/**
 * Pictures and films of a screen, the heaviest first, by the names that Windows, macOS, Android, iOS and GNOME give in
 * French and English. `certain` where a system's name is whole; `likely` where a person may have chosen it.
 */
export const screenshots = (files: readonly FileFacts[]): Finding[] =>
  files
    .filter(
      ({ path, bytes }) => bytes > 0 && pictureTypes.has(extensionOf(path)) && !isOfPrograms(path),
    )
    .flatMap((file): Finding[] => {
      const sign = signOf(file.path.normalize("NFC"));
      return sign ? [{ ...factsOf(file), kind: "screenshot", ...sign }] : [];
    })
    .toSorted(heaviestFirst);

function signOf(path: string): Pick<Finding, "reason" | "confidence"> | undefined {
  const name = nameOf(path);
  if (systemName.test(name)) {
    return { reason: "screenshotName", confidence: "certain" };
  }
  if (anyName.test(name) || iosName.test(name)) {
    return { reason: "screenshotName", confidence: "likely" };
  }
  const isInFolder = folderOf(path)
    .split("/")
    .some((part) => screenshotFolder.test(part));
  return isInFolder ? { reason: "screenshotFolder", confidence: "likely" } : undefined;
}
