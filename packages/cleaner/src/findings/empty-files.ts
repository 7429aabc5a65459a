import { type FileFacts, factsOf } from "../file.ts";
import { nameOf } from "../path-parts.ts";
import type { Finding } from "./finding.ts";
import { isOfPrograms } from "./program-files.ts";

/** Empty, and yet it says something to a program or a system. */
const markers = /^(__init__\.py|py\.typed|thumbs\.db|desktop\.ini|icon\r?|.*\.(lock|lck|pid))$/i;

/**
 * Files without any content, by path. Those a program reads by their mere presence (`.gitkeep`, `__init__.py`, locks) are
 * left out.
 */
export const emptyFiles = (files: readonly FileFacts[]): Finding[] =>
  files
    .filter(({ path, bytes }) => bytes === 0 && !isOfPrograms(path) && !markers.test(nameOf(path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({
      ...factsOf(file),
      kind: "emptyFile",
      reason: "noContent",
      confidence: "certain",
    }));
