import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { postgresUser } from "../support/postgres/postgres-user.ts";

/** Whether file systems can be mounted here, for some processes only. */
export const canMount = (): boolean =>
  process.getuid?.() === 0 && spawnSync("unshare", ["--mount", "true"]).status === 0;

/**
 * Mounts a file system of so many megabytes on a folder. Only processes that start through `enter` see it, and it is
 * removed with the last of them.
 */
export async function mountSmallDisk(directory: string, megabytes: number) {
  const { uid, gid } = postgresUser();
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=700,uid=${uid},gid=${gid} none "$0"`;
  const holder = spawn(
    "unshare",
    ["--mount", "sh", "-c", `${mount} && echo mounted && exec sleep infinity`, directory],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(holder.stdout, "data");
  const filler = join(`/proc/${holder.pid}/root`, directory, "filler");
  return {
    /** The words before a command that runs as the user of PostgreSQL and sees the disk. */
    enter: [
      "nsenter",
      "--target",
      `${holder.pid}`,
      "--mount",
      "setpriv",
      "--reuid",
      `${uid}`,
      "--regid",
      `${gid}`,
      "--clear-groups",
    ],
    fill(): void {
      try {
        for (;;) appendFileSync(filler, Buffer.alloc(4096));
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      }
    },
    free: (): void => rmSync(filler, { force: true }),
    async remove(): Promise<void> {
      const ended = once(holder, "exit");
      holder.kill("SIGKILL");
      await ended;
    },
  };
}

export type SmallDisk = Awaited<ReturnType<typeof mountSmallDisk>>;
