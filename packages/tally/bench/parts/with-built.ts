import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildInto } from "../../test/support/build.ts";

/** A built tally, and an empty folder for the data of its servers. */
export type Built = { mainFile: string; directory: string };

/** Builds the tally for one benchmark, and removes everything afterwards. */
export async function withBuilt<Result>(
  measure: (built: Built) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), "tally-bench-"));
  try {
    buildInto(directory);
    return await measure({ mainFile: join(directory, "main.js"), directory });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
