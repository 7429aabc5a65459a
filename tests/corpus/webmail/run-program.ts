import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { endWithThisProcess } from "../../rig/end-with-this-process.ts";

const isRoot = process.getuid?.() === 0;
const readId = (flag: "-u" | "-g"): number =>
  Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));

/**
 * Mail servers and databases refuse to run as root. Any other user starts them under their own
 * account.
 */
const runner = isRoot ? { uid: readId("-u"), gid: readId("-g") } : {};

export const runnerName = (group = false): string =>
  execFileSync("id", [...(group ? ["-gn"] : ["-un"]), ...(isRoot ? ["nobody"] : [])], {
    encoding: "utf8",
  }).trim();

/** Replaces `file` for one server only, through a mount namespace, which needs root. */
export type Hidden = { original: string; file: string };

const inNamespace = ({ original, file }: Hidden, program: string, words: readonly string[]) => {
  const mount = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  const whom = [`--reuid=${runner.uid}`, `--regid=${runner.gid}`, "--clear-groups"];
  return [
    "--mount",
    "sh",
    "-c",
    mount,
    "sh",
    file,
    original,
    "setpriv",
    ...whom,
    program,
    ...words,
  ];
};

export type TestBed = {
  folder: string;
  /** Gives the files written as root to the user that the servers run as. */
  handOver: () => void;
  run: (program: string, words: readonly string[], env?: NodeJS.ProcessEnv) => Promise<void>;
  /** Starts a server and waits until it accepts connections on `port`. */
  serve: (
    program: string,
    words: readonly string[],
    port: number,
    options?: { env?: NodeJS.ProcessEnv; hides?: Hidden },
  ) => Promise<void>;
  /** Ends every server started here, by process id, last started first, and removes the folder. Servers also end with this process. */
  close: () => Promise<void>;
};

function handOver(folder: string): void {
  if (runner.uid === undefined) return;
  chownSync(folder, runner.uid, runner.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    // Running servers create and remove sockets of their own.
    if (existsSync(file)) chownSync(file, runner.uid, runner.gid);
  }
}

async function untilAnswering(port: number, child: ChildProcess, program: string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}.`);
    const socket = connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return;
    } catch {
      // Not listening yet.
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`${program} does not answer on port ${port}.`);
}

/** A folder for the files and logs of the servers, removed by `close`. */
export function openTestBed(): TestBed {
  const folder = mkdtempSync(path.join(tmpdir(), "webmail-"));
  const children: { child: ChildProcess; cancelEnd: () => void }[] = [];
  const start = (
    program: string,
    words: readonly string[],
    env: NodeJS.ProcessEnv = {},
    hides?: Hidden,
  ) => {
    handOver(folder);
    const command = hides ? "unshare" : program;
    const child = spawn(command, hides ? inNamespace(hides, program, words) : words, {
      ...(!hides && runner),
      // A group of its own, so that the processes that a server starts end with it.
      detached: true,
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, LC_ALL: "C.UTF-8", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log = createWriteStream(path.join(folder, `${path.basename(program)}.log`), {
      flags: "a",
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    return child;
  };
  handOver(folder);
  return {
    folder,
    handOver: () => handOver(folder),
    run: async (program, words, env) => {
      const [code] = (await once(start(program, words, env), "exit")) as [number];
      if (code !== 0) throw new Error(`${program} ended with ${code}; see ${folder}.`);
    },
    serve: async (program, words, port, { env, hides } = {}) => {
      const child = start(program, words, env, hides);
      children.push({ child, cancelEnd: endWithThisProcess(child.pid!, { isGroup: true }) });
      await untilAnswering(port, child, program);
    },
    close: async () => {
      for (const { child, cancelEnd } of children.toReversed()) {
        if (child.exitCode === null && child.signalCode === null) {
          const ended = once(child, "exit");
          child.kill("SIGTERM");
          const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
          await ended;
          clearTimeout(late);
        }
        cancelEnd();
      }
      if (existsSync(folder) && !process.env.KEEP_WEBMAIL)
        rmSync(folder, { recursive: true, force: true });
    },
  };
}
