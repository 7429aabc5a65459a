import { zipSync } from "fflate";
import { readFiles } from "./read-files.ts";

/** The same bytes for the same files: names in order, one date. */
export function zipFolder(folder: string, replaced: Record<string, string> = {}): Buffer {
  const files = readFiles(folder).map(([name, content]): [string, Uint8Array] => [
    name,
    name in replaced ? Buffer.from(replaced[name]!) : content,
  ]);
  return Buffer.from(
    zipSync(Object.fromEntries(files), { level: 9, mtime: "2026-01-01T00:00:00" }),
  );
}
