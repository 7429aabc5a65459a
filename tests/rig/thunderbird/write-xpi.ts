import { writeFileSync } from "node:fs";
import { zipFolder } from "../../../extension/build/zip/zip-folder.ts";

/** Packs a built extension as a zip, as an administrator would offer it for download. */
export const writeXpi = (folder: string, file: string): void =>
  writeFileSync(file, zipFolder(folder));
