import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { runTally, serve, serveCommand } from "../support/servers/run-tally.ts";

const mountAndRun = 'mount -t tmpfs -o size=3m none "$0" && exec "$@"';
const inNamespace = (directory: string, ...command: string[]): string[] => [
  "unshare",
  "-rm",
  "sh",
  "-c",
  mountAndRun,
  directory,
  ...command,
];

/** Whether this machine lets a process mount a file system of its own. */
export function canMount(): boolean {
  const [program = "", ...args] = inNamespace("/tmp", "true");
  return spawnSync(program, args).status === 0;
}

/** The built server on a file system of 3 MB, mounted only for its processes and removed with them. */
export async function serveOnSmallDisk() {
  const directory = newFolder();
  const port = await freePort();
  const server = await serve(directory, port, inNamespace(directory, ...serveCommand(port)));
  const { pid } = server.process;
  const filler = join(`/proc/${pid}/root`, directory, "filler");
  const enter = ["nsenter", "--target", `${pid}`, "--mount", "--user", "--preserve-credentials"];
  return {
    baseUrl: server.baseUrl,
    /** Runs a command of the tally on the same file system. */
    command: (...args: string[]) => runTally(directory, args, enter),
    fill(): void {
      try {
        for (;;) appendFileSync(filler, Buffer.alloc(4096));
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      }
    },
    free: (): void => rmSync(filler),
  };
}
