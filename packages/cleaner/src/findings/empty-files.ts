import { type FileFacts, toFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import type { Finding } from "./finding.ts";
import { isProgramFile } from "./program-files.ts";

/** Empty files that have a meaning for a program or the system. */
const markers = /^(__init__\.py|py\.typed|thumbs\.db|desktop\.ini|icon\r?|.*\.(lock|lck|pid))$/i;

/** Empty files, sorted by path. Files whose presence alone has a meaning (`.gitkeep`, `__init__.py`, locks) are left out. */
export const emptyFiles = (files: readonly FileFacts[]): Finding[] =>
  files
    .filter(
      ({ path, bytes }) => bytes === 0 && !isProgramFile(path) && !markers.test(fileName(path)),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({
      ...toFacts(file),
      kind: "emptyFile",
      reason: "noContent",
      confidence: "certain",
    }));
