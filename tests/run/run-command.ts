import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
const isWindows = process.platform === "win32";

const running = new Set<ChildProcess>();

/** Ends every program started by `succeeds` that is still running. */
export function endRunningCommands(signal: NodeJS.Signals = "SIGTERM"): void {
  for (const child of running) child.kill(signal);
}

type Options = {
  /** Ends the program after this time. */
  limitMs?: number;
  /** Ends the program when it aborts. */
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
};

/** Runs a program from the root and shows its output. False when it fails, is ended by a limit, or does not start. */
export function succeeds(
  program: string,
  words: readonly string[],
  { limitMs, signal, env }: Options = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      // The channel closes when this process dies, which ends the test run too.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      shell: isWindows,
      env: { ...process.env, ...env },
    });
    running.add(child);
    const kill = () => child.kill("SIGKILL");
    const timer = limitMs
      ? setTimeout(() => {
          console.error(`${program} was stopped: it took more than ${limitMs / 1000} s.`);
          kill();
        }, limitMs)
      : undefined;
    signal?.addEventListener("abort", kill);
    const settle = (isSuccessful: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", kill);
      running.delete(child);
      resolve(isSuccessful);
    };
    child.on("error", (error) => {
      console.error(error.message);
      settle(false);
    });
    child.on("exit", (code) => settle(code === 0));
  });
}

/** Runs pnpm in the version that this project is tested with. */
export const pnpm = (...words: string[]) => succeeds("npx", ["--yes", "pnpm@12.21.0", ...words]);
