import { spawn } from "node:child_process";
import { root } from "./run-command.ts";

/** What is built, in order, with the seconds that it usually takes on a machine with two cores. */
export const buildSteps = [
  { name: "server", package: "./packages/tally", script: "build", usualSeconds: 8 },
  { name: "chrome", package: "./extension", script: "build:chrome", usualSeconds: 14 },
  { name: "firefox", package: "./extension", script: "build:firefox", usualSeconds: 9 },
  { name: "work", package: "./extension", script: "build:work", usualSeconds: 20 },
  { name: "thunderbird", package: "./extension", script: "build:thunderbird", usualSeconds: 12 },
  { name: "command", package: "./extension", script: "build:command", usualSeconds: 8 },
] as const;

/**
 * Builds the extension (store and work builds, both browsers, Thunderbird), the page of the command and the tally. Prints nothing on success; otherwise
 * the error contains the builder's whole output.
 */
export async function buildEverything(onStep?: (index: number) => void): Promise<void> {
  for (const [index, step] of buildSteps.entries()) {
    onStep?.(index);
    await run(["--filter", step.package, "run", step.script]);
  }
}

function run(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("npx", ["--yes", "pnpm@12.21.0", ...words], {
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
