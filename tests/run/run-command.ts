import { spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
const isWindows = process.platform === "win32";

/** Runs a program from the root with its output shown as it comes. False when it fails or takes longer than `limitMs`. */
export function succeeds(program: string, words: string[], limitMs = 300_000): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: "inherit", shell: isWindows });
    const timer = setTimeout(() => {
      console.error(`${program} was stopped: it took more than ${limitMs / 1000} s.`);
      child.kill("SIGKILL");
    }, limitMs);
    child.on("error", (error) => {
      clearTimeout(timer);
      console.error(error.message);
      resolve(false);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** Runs pnpm in the version this project is tested with. */
export const pnpm = (...words: string[]) => succeeds("npx", ["--yes", "pnpm@12.21.0", ...words]);
