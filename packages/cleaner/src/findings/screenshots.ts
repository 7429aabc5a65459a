import type { FileFacts } from "../file.ts";
import { fileExtension, parentFolder, fileName } from "../path-parts.ts";
import { type Finding, listFindings, type Sign } from "./finding.ts";

const pictureTypes = new Set("png jpg jpeg webp heic avif mp4 mov webm mkv".split(" "));

/**
 * Default names of systems, with a date or a number. Windows: "Capture d’écran 2026-03-01 101500", "Screenshot (3)". macOS:
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
 * Screenshots and screen recordings, largest first, recognised by the French and English default names of Windows, macOS,
 * Android, iOS and GNOME. `certain` for a complete default name, `likely` if a person may have chosen the name.
 */
export const screenshots = (files: readonly FileFacts[]): Finding[] =>
  listFindings(
    files,
    ({ path, bytes }) =>
      bytes > 0 && pictureTypes.has(fileExtension(path)) && screenshotSign(path.normalize("NFC")),
  );

/** Whether the name or a folder of a picture is that of a screenshot. */
export const isScreenshot = (path: string): boolean =>
  screenshotSign(path.normalize("NFC")) !== undefined;

function screenshotSign(path: string): Sign | undefined {
  const kind = "screenshot";
  const name = fileName(path);
  if (systemName.test(name)) return { kind, reason: "screenshotName", confidence: "certain" };
  if (anyName.test(name) || iosName.test(name)) {
    return { kind, reason: "screenshotName", confidence: "likely" };
  }
  const isInFolder = parentFolder(path)
    .split("/")
    .some((part) => screenshotFolder.test(part));
  return isInFolder ? { kind, reason: "screenshotFolder", confidence: "likely" } : undefined;
}
