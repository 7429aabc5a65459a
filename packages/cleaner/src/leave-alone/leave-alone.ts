import { isProgramFile } from "../findings/program-files.ts";
import { fileName, isWithin } from "../path-parts.ts";
import { fileKind, folderKind, type LeftAloneKind } from "./left-alone-kind.ts";

/**
 * What a person decided for one folder, remembered by the caller. `folders` are paths in it; `patterns` are names of files or
 * folders at any place, in which `*` stands for any text and `?` for a character; `included` are paths that would be left
 * alone and are scanned all the same (`""` is the folder itself).
 */
export type LeaveAloneRules = {
  folders: readonly string[];
  patterns: readonly string[];
  included: readonly string[];
};
export const noRules: LeaveAloneRules = { folders: [], patterns: [], included: [] };

/** A folder or file that was left alone as a whole. */
export type LeftAlone = { path: string; kind: LeftAloneKind };

/** Decides during a walk, so that nothing below a folder that is left alone is even listed. */
export type LeaveAlone = {
  /** `names` is everything directly in the folder. */
  folder: (path: string, names: readonly string[], isChosen: boolean) => LeftAloneKind | undefined;
  file: (path: string) => LeftAloneKind | undefined;
  /** Whether a path is hidden or of a program, so that it is only counted. What was included is shown. */
  hides: (path: string) => boolean;
};

/** `rootName` is the name of the chosen folder itself, whose path is `""`. */
export function createLeaveAlone(rules: LeaveAloneRules, rootName = ""): LeaveAlone {
  const folders = new Set(rules.folders);
  const included = new Set(rules.included);
  const patterns = rules.patterns.map(toExpression);
  const isExcluded = (name: string) => patterns.some((pattern) => pattern.test(name));
  return {
    folder: (path, names, isChosen) => {
      if (folders.has(path)) return "excluded";
      const name = path === "" ? rootName : fileName(path);
      // A pattern is meant for what is inside the chosen folder.
      if (!isChosen && isExcluded(name.normalize("NFC"))) return "excluded";
      return included.has(path) ? undefined : folderKind(name, names, isChosen);
    },
    file: (path) => {
      const name = fileName(path);
      if (isExcluded(name.normalize("NFC"))) return "excluded";
      return included.has(path) ? undefined : fileKind(name);
    },
    hides: (path) => {
      const shown = rules.included.filter((folder) => folder !== "" && isWithin(path, folder));
      const from = shown.reduce((longest, { length }) => Math.max(longest, length + 1), 0);
      return from <= path.length && isProgramFile(path.slice(from));
    },
  };
}

function toExpression(pattern: string): RegExp {
  const escaped = pattern
    .trim()
    .normalize("NFC")
    .replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&")
    // A run of stars is one star: several in a row would try every way to share a name among them.
    .replaceAll(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${escaped}$`, "iu");
}
