import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach } from "vitest";
import { type Report, reportSchema } from "../src/node/cli/report.ts";

export const main = fileURLToPath(new URL("../src/node/cli/main.ts", import.meta.url));

/** Runs the command on an English terminal, unless `env` names another language. */
export const runCommand = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [main, ...args], {
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", ...env },
    encoding: "utf8",
  });

/** Sets aside everything that the command finds. */
export function setAsideAll(root: string): Report {
  const kinds = "duplicates,empty,installers,archives,screenshots";
  const { stdout } = runCommand(["scan", root, "--trash", "--json", "--kinds", kinds]);
  return reportSchema.parse(JSON.parse(stdout));
}

/** Writes a file below `root`, with its folders. */
export async function writeBelow(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Makes a folder before each test, calls `prepare` with its real path, and removes it after the test. */
export function inNewFolder(prepare: (folder: string) => void | Promise<void>): void {
  let folder: string;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "cleaner-")));
    await prepare(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));
}
