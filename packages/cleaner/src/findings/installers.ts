import { type FileFacts, factsOf } from "../file.ts";
import { extensionOf, nameOf } from "../path-parts.ts";
import { type Finding, heaviestFirst } from "./finding.ts";
import { isOfPrograms } from "./program-files.ts";

/** Made to be run once. */
const installerTypes = new Set(
  "msi msix msixbundle appx appxbundle dmg pkg mpkg deb rpm apk xapk ipa flatpakref".split(" "),
);
/** May as well be the program itself, or a disk a person made. */
const openTypes = new Set("exe iso appimage jar run".split(" "));
const installerName = /setup|(?<!un)install|redist|(^|[^a-z])updater?([^a-z]|$)/i;

const signOf = (path: string): Pick<Finding, "reason" | "confidence"> | undefined => {
  const extension = extensionOf(path);
  if (installerTypes.has(extension)) return { reason: "installerType", confidence: "certain" };
  if (!openTypes.has(extension) || !installerName.test(nameOf(path))) return undefined;
  return { reason: "installerName", confidence: "likely" };
};

/** Programs to install that are kept after use, the heaviest first. */
export const installers = (files: readonly FileFacts[]): Finding[] =>
  files
    .flatMap((file): Finding[] => {
      const sign = signOf(file.path);
      if (!sign || file.bytes === 0 || isOfPrograms(file.path)) return [];
      return [{ ...factsOf(file), kind: "installer", ...sign }];
    })
    .toSorted(heaviestFirst);
