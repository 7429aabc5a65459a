import { chmodSync } from "node:fs";
import path from "node:path";

/** A server that may not write into the trash refuses every move to it. */
export function setTrashWritable(home: string, isWritable: boolean): void {
  for (const part of ["", "cur", "new", "tmp"])
    chmodSync(path.join(home, "Maildir/.Trash", part), isWritable ? 0o755 : 0o555);
}
