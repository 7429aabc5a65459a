import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** The files of a folder by their names in a zip, in order. */
export const readFiles = (folder: string): [name: string, content: Buffer][] =>
  globSync("**/*", { cwd: folder })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted()
    .map((name) => [name.replaceAll(path.sep, "/"), readFileSync(path.join(folder, name))]);
