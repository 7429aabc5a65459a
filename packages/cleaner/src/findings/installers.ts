import type { FileFacts } from "../file.ts";
import { fileExtension, fileName } from "../path-parts.ts";
import { type Finding, listFindings, type Sign } from "./finding.ts";

/** Always an installer. */
const installerTypes = new Set(
  "msi msix msixbundle appx appxbundle dmg pkg mpkg deb rpm apk xapk ipa flatpakref".split(" "),
);
/** Can also be the program itself, or a disk image that a person made. */
const openTypes = new Set("exe iso appimage jar run".split(" "));
const installerName = /setup|(?<!un)install|redist|(^|[^a-z])updater?([^a-z]|$)/i;

/** Why a file is an installer, by its name; `undefined` if it is none. */
export const installerSign = (path: string): Sign | undefined => {
  const kind = "installer";
  const extension = fileExtension(path);
  if (installerTypes.has(extension))
    return { kind, reason: "installerType", confidence: "certain" };
  if (!openTypes.has(extension) || !installerName.test(fileName(path))) return undefined;
  return { kind, reason: "installerName", confidence: "likely" };
};

/** Installers, largest first. */
export const installers = (files: readonly FileFacts[]): Finding[] =>
  listFindings(files, ({ path, bytes }) => bytes > 0 && installerSign(path));
