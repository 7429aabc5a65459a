import { type FileFacts, toFacts } from "../file.ts";
import { fileExtension, fileName } from "../path-parts.ts";
import { type Finding, largestFirst } from "./finding.ts";
import { isProgramFile } from "./program-files.ts";

/** Always an installer. */
const installerTypes = new Set(
  "msi msix msixbundle appx appxbundle dmg pkg mpkg deb rpm apk xapk ipa flatpakref".split(" "),
);
/** Can also be the program itself, or a disk image that a person made. */
const openTypes = new Set("exe iso appimage jar run".split(" "));
const installerName = /setup|(?<!un)install|redist|(^|[^a-z])updater?([^a-z]|$)/i;

const installerSign = (path: string): Pick<Finding, "reason" | "confidence"> | undefined => {
  const extension = fileExtension(path);
  if (installerTypes.has(extension)) return { reason: "installerType", confidence: "certain" };
  if (!openTypes.has(extension) || !installerName.test(fileName(path))) return undefined;
  return { reason: "installerName", confidence: "likely" };
};

/** Installers, largest first. */
export const installers = (files: readonly FileFacts[]): Finding[] =>
  files
    .flatMap((file): Finding[] => {
      const sign = installerSign(file.path);
      if (!sign || file.bytes === 0 || isProgramFile(file.path)) return [];
      return [{ ...toFacts(file), kind: "installer", ...sign }];
    })
    .toSorted(largestFirst);
