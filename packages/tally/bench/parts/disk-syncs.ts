import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

const durationMs = 1500;
const bytes = 4096;

/** Measures how many times per second this disk appends a page to a file and syncs it. */
export function diskSyncsPerSecond(directory: string): number {
  const file = openSync(join(directory, "syncs"), "a");
  const page = Buffer.alloc(bytes, 7);
  const startedAtMs = performance.now();
  let count = 0;
  while (performance.now() - startedAtMs < durationMs) {
    writeSync(file, page);
    fdatasyncSync(file);
    count += 1;
  }
  closeSync(file);
  return (1000 * count) / (performance.now() - startedAtMs);
}
