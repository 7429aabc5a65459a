import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { isWithoutPostgres } from "./postgres/find-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of this run's build of the tally. */
    buildDirectory: string;
  }
}

/** Builds the tally into a folder: its command, and the files of its pages. */
export function buildInto(directory: string): void {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const vite = join(root, "node_modules", ".bin", "vite");
  // With the test runner's NODE_ENV the build would be a larger development build.
  const env = { ...process.env, NODE_ENV: "production" };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: root, env });
  // As in the package. Without it, Node parses each file twice to find out that it is a module.
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
  run(process.execPath, "scripts/build-client.ts", "--outDir", join(directory, "client"));
  run(vite, "build", "--outDir", directory, "--logLevel", "error");
}

/**
 * Builds the tally once for a run. The folder is a temporary one: a server that runs from `dist` keeps its files. With
 * `REUSE_BUILD=1` it is a copy of `dist`, for a runner that has just built it.
 */
export default function build(project: TestProject): () => void {
  if (isWithoutPostgres) {
    console.log(
      "PostgreSQL 17 is not installed: its tests are skipped (npm run test:real -- postgresql runs them).",
    );
  }
  const directory = mkdtempSync(join(tmpdir(), "tally-build-"));
  if (process.env.REUSE_BUILD === "1") {
    cpSync(new URL("../../dist", import.meta.url), directory, { recursive: true });
  } else buildInto(directory);
  project.provide("buildDirectory", directory);
  return () => rmSync(directory, { recursive: true });
}
