import { lstatSync, readdirSync } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import type { WalkedEntry } from "../../served-request.ts";
import { toFileState } from "../node-entry.ts";
import { resolveInside } from "../resolve-inside.ts";

/** Lists a folder with the state of each file. Links, pipes, sockets and devices are left out. */
export async function walkEntries(root: string, path: string): Promise<WalkedEntry[]> {
  const folder = path === "" ? root : await resolveInside(root, path);
  // Listing would follow a link.
  if (!(await lstat(folder)).isDirectory()) throw new Error(`${path}: not a folder`);
  const children = readdirSync(folder, { withFileTypes: true });
  return children
    .filter((child) => child.isFile() || child.isDirectory())
    .map((child) => {
      const entry = { name: child.name, isFolder: child.isDirectory() };
      if (entry.isFolder) return entry;
      try {
        return { ...entry, state: toFileState(lstatSync(join(folder, child.name))) };
      } catch {
        // It vanished, or its name is not valid text.
        return entry;
      }
    });
}
