import { type FileFacts, factsOf } from "../file.ts";
import { extensionOf, nameOf } from "../path-parts.ts";
import { type Finding, heaviestFirst } from "./finding.ts";
import { isOfPrograms } from "./of-programs.ts";

/** Made to be run once. */
const installerTypes = new Set(
  "msi msix msixbundle appx appxbundle dmg pkg mpkg deb rpm apk xapk ipa flatpakref".split(" "),
);
/** May as well be the program itself, or a disk a person made. */
const openTypes = new Set("exe iso appimage jar run".split(" "));
const installerName = /setup|(?<!un)install|redist|(^|[^a-z])updater?([^a-z]|$)/i;

/** Programs to install that are kept after use, the heaviest first. */
export const installers = (files: readonly FileFacts[]): Finding[] =>
  files
    .filter(({ path, bytes }) => bytes > 0 && !isOfPrograms(path))
    .flatMap((file): Finding[] => {
      const extension = extensionOf(file.path);
      if (installerTypes.has(extension)) {
        const facts = factsOf(file);
        return [{ ...facts, kind: "installer", reason: "installerType", confidence: "certain" }];
      }
      if (!openTypes.has(extension) || !installerName.test(nameOf(file.path))) return [];
      const facts = factsOf(file);
      return [{ ...facts, kind: "installer", reason: "installerName", confidence: "likely" }];
    })
    .toSorted(heaviestFirst);
