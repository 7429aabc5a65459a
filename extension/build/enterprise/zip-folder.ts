import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/** The same bytes for the same files: names in order, one date. */
export function zipFolder(folder: string, replaced: Record<string, string> = {}): Buffer {
  const names = globSync("**/*", { cwd: folder })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted();
  const files = names.map((name): [string, Uint8Array] => [
    name.replaceAll(path.sep, "/"),
    name in replaced ? Buffer.from(replaced[name]!) : readFileSync(path.join(folder, name)),
  ]);
  return Buffer.from(
    zipSync(Object.fromEntries(files), { level: 9, mtime: "2026-01-01T00:00:00" }),
  );
}
