import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A real disk of this many megabytes, in memory. Only an administrator may mount one. */
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
        // No room is left, which is what was wanted.
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(rest),
    unmount: () => {
      // Helpers of a browser may hold files of it for a moment.
      execFileSync("umount", ["-l", folder]);
      rmdirSync(folder);
    },
  };
}

export type SmallDisk = ReturnType<typeof mountSmallDisk>;
