import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runTally, serve, type ServerCommand, tally } from "../support/servers/run-tally.ts";
import { newFolder } from "../support/new-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import type { Server } from "../support/servers/start-server.ts";

/** A server on storage that can be filled and freed. */
export type FillableServer = {
  server: Server;
  /** Runs a command of the tally on the same storage. */
  command: (...args: string[]) => ReturnType<typeof tally>;
  fill: () => void;
  free: () => void;
};

/** A way in which storage is exhausted. */
export type Shortage = {
  isPossible: () => boolean;
  start: (command: ServerCommand) => Promise<FillableServer>;
};

const runs = (program: string, ...args: string[]): boolean => {
  const { status, error } = spawnSync(program, args);
  return error === undefined && status === 0;
};

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

/** A file system of 3 MB, mounted only for the server's processes and removed with them. */
export const fullDisk: Shortage = {
  isPossible: () => {
    const [program = "", ...args] = inNamespace("/tmp", "true");
    return runs(program, ...args);
  },
  async start(command) {
    const directory = newFolder();
    const port = await freePort();
    const words = inNamespace(directory, ...command(directory, port));
    const server = await serve(directory, port, words);
    const { pid } = server.process;
    const filler = join(`/proc/${pid}/root`, directory, "filler");
    const enter = ["nsenter", "--target", `${pid}`, "--mount", "--user", "--preserve-credentials"];
    return {
      server,
      command: (...args) => runTally(directory, args, enter),
      fill() {
        try {
          for (;;) appendFileSync(filler, Buffer.alloc(4096));
        } catch (error) {
          if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
        }
      },
      free: () => rmSync(filler),
    };
  },
};

/** A limit on file sizes, for machines that do not allow mounting. */
export const fixedFileSize: Shortage = {
  isPossible: () => runs("prlimit", "--version"),
  async start(command) {
    const directory = newFolder();
    const port = await freePort();
    const server = await serve(directory, port, command(directory, port));
    const limit = (bytes: number | "unlimited") => {
      const allowed = runs(
        "prlimit",
        "--pid",
        `${server.process.pid}`,
        `--fsize=${bytes}:unlimited`,
      );
      if (!allowed) throw new Error("the size of files could not be limited");
    };
    return {
      server,
      command: (...args) => tally(directory, ...args),
      fill: () => limit(statSync(join(directory, "tally.sqlite-wal")).size),
      free: () => limit("unlimited"),
    };
  },
};
