import { spawn } from "node:child_process";
import { root } from "./run-command.ts";

/**
 * Builds the extension (store and work builds, both browsers) and the tally. Prints nothing on
 * success; otherwise the error contains the builders' whole output.
 */
export function buildEverything(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("npx", ["--yes", "pnpm@12.21.0", "run", "build"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let printed = "";
    child.stdout.on("data", (text) => (printed += text));
    child.stderr.on("data", (text) => (printed += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(printed.trim()));
    });
  });
}
