import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where this run's build of the tally is. */
    buildDirectory: string;
  }
}

/** Builds the tally into a folder: its command, and the files of its pages. */
export function buildInto(directory: string): void {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const vite = join(root, "node_modules", ".bin", "vite");
  // Under the test runner's own NODE_ENV the build would be that of a developer, and heavier than what ships.
  const env = { ...process.env, NODE_ENV: "production" };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: root, env });
  run(process.execPath, "scripts/build-client.ts", "--outDir", join(directory, "client"));
  run(vite, "build", "--outDir", directory, "--logLevel", "error");
}

/** Builds the tally once for a run, beside `dist`, so that a running server keeps its files. */
export default function build(project: TestProject): () => void {
  const directory = mkdtempSync(join(tmpdir(), "tally-build-"));
  buildInto(directory);
  project.provide("buildDirectory", directory);
  return () => rmSync(directory, { recursive: true });
}
