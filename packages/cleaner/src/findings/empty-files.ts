import type { FileFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import { isPersonal } from "../space/kind-of-file.ts";
import { type Finding, listFindings, type Sign } from "./finding.ts";

/** Empty files that have a meaning for a program or the system. */
const markers = /^(__init__\.py|py\.typed|thumbs\.db|desktop\.ini|icon\r?|.*\.(lock|lck|pid))$/i;

/** A program may look for the mere presence of a file of a type that is none of people's. */
const sign = (path: string): Sign => ({
  kind: "emptyFile",
  reason: "noContent",
  confidence: isPersonal(path) ? "certain" : "likely",
});

/** Empty files, sorted by path. Files whose presence alone has a meaning (`.gitkeep`, `__init__.py`, locks) are left out. */
export const emptyFiles = (files: readonly FileFacts[]): Finding[] =>
  listFindings(
    files,
    ({ path, bytes }) => bytes === 0 && !markers.test(fileName(path)) && sign(path),
  );
