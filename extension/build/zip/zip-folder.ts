import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/** The same bytes for the same files: names in order, one date. */
export function zipFolder(folder: string, replaced: Record<string, string> = {}): Buffer {
  const files = globSync("**/*", { cwd: folder })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted()
    .map((file): [string, Uint8Array] => {
      const name = file.replaceAll(path.sep, "/");
      const content = name in replaced ? Buffer.from(replaced[name]!) : undefined;
      return [name, content ?? readFileSync(path.join(folder, file))];
    });
  return Buffer.from(
    zipSync(Object.fromEntries(files), { level: 9, mtime: "2026-01-01T00:00:00" }),
  );
}
