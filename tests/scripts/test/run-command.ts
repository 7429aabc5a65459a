import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../../..");
const isWindows = process.platform === "win32";

const running = new Set<ChildProcess>();

/** Ends every program started by `succeeds` that is still running. */
export function endRunningCommands(): void {
  for (const child of running) child.kill();
}

type Options = {
  /** Ends the program after this time. */
  limitMs?: number;
  env?: NodeJS.ProcessEnv;
};

/** Runs a program from the root and shows its output. False when it fails, is ended by the limit, or does not start. */
export function succeeds(
  program: string,
  words: readonly string[],
  { limitMs, env }: Options = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: "inherit",
      shell: isWindows,
      timeout: limitMs,
      killSignal: "SIGKILL",
      env: { ...process.env, ...env },
    });
    running.add(child);
    const settle = (isSuccessful: boolean) => {
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
