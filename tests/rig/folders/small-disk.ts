import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeWithTests } from "../close-with-tests.ts";

/** A real file system in memory with this many megabytes. Only root may mount one. */
export function mountSmallDisk(megabytes: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  const rest = path.join(folder, "rest");
  return {
    folder,
    /** Fills it to the last block. */
    fill: () => {
      const file = openSync(rest, "a");
      const block = Buffer.alloc(65_536);
      try {
        for (;;) writeSync(file, block);
      } catch {
        // No space is left, as intended.
      } finally {
        closeSync(file);
      }
    },
    freeSpace: () => rmSync(rest),
    unmount: closeWithTests(() => {
      // Helper processes of a browser may keep files open for a moment.
      execFileSync("umount", ["-l", folder]);
      rmdirSync(folder);
    }),
  };
}

export type SmallDisk = ReturnType<typeof mountSmallDisk>;
