import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { succeeds } from "./run-command.ts";

/** Too few rounds for figures to publish, so their tables go nowhere. */
export async function runShortBenches(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const env = {
    BENCH_RESULTS: folder,
    LOAD_PAGES: "30 ms",
    LOAD_PAIRS: "2",
    POPUP_OPENINGS: "2",
  };
  const words = ["tests/bench/main.ts", "page-load", "popup", "footprint-ops"];
  try {
    return await succeeds(process.execPath, words, { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
