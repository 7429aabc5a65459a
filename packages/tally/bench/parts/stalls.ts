import type { Line } from "./line.ts";
import { stallsOfBatches } from "./stalls-of-batches.ts";
import { stallsOfRows } from "./stalls-of-rows.ts";

/** Measures the longest stalls of a server beside long work. */
export async function stalls(mainFile: string, directory: string): Promise<Line[]> {
  return [
    ...(await stallsOfBatches(mainFile, directory)),
    ...(await stallsOfRows(mainFile, directory)),
  ];
}
