import { writeFileSync } from "node:fs";
import { readFiles } from "../../../extension/build/zip/read-files.ts";
import { writeZip } from "../../../extension/build/zip/write-zip.ts";

/** Packs a built extension as a zip without compression, as an administrator would offer it for download. */
export function writeXpi(folder: string, file: string): void {
  const files = readFiles(folder);
  writeFileSync(
    file,
    writeZip(files.map(([name, content]) => ({ name, content, deflated: content }))),
  );
}
