import { readFileSync } from "node:fs";
import path from "node:path";

/** A file that a published package serves to browsers. Pictures have a width and a height, texts their compressed size. */
export type CatalogueFile = {
  package: string;
  format: string;
  bytes: number;
  gzipBytes: number;
  width: number;
  height: number;
};

/** The files of each package, from `files.csv`. */
export function readCatalogue(): Map<string, CatalogueFile[]> {
  const text = readFileSync(path.join(import.meta.dirname, "files.csv"), "utf8");
  const files = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line): CatalogueFile => {
      const [name = "", format = "", ...numbers] = line.split(",");
      const [bytes = 0, gzipBytes = 0, width = 0, height = 0] = numbers.map(Number);
      return { package: name, format, bytes, gzipBytes, width, height };
    });
  return Map.groupBy(files, (file) => file.package);
}
