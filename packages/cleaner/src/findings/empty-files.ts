import type { FileFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import { type Finding, listFindings, type Sign } from "./finding.ts";

/** Empty files that have a meaning for a program or the system. */
const markers = /^(__init__\.py|py\.typed|thumbs\.db|desktop\.ini|icon\r?|.*\.(lock|lck|pid))$/i;

const sign: Sign = { kind: "emptyFile", reason: "noContent", confidence: "certain" };

/** Empty files, sorted by path. Files whose presence alone has a meaning (`.gitkeep`, `__init__.py`, locks) are left out. */
export const emptyFiles = (files: readonly FileFacts[]): Finding[] =>
  listFindings(files, ({ path, bytes }) => bytes === 0 && !markers.test(fileName(path)) && sign);
