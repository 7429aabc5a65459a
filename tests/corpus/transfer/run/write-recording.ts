import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Observation } from "./measure.ts";
import { normalise } from "./normalise.ts";

export const recordedFolder = path.resolve(
  import.meta.dirname,
  "../../../../packages/page-weight/recorded/logs",
);

/**
 * One file a situation, one line a record: a line with `browser` begins what one browser gave, one with `visit` a
 * page or a worker's traffic in it.
 */
export function writeRecording(name: string, observations: readonly Observation[]): void {
  const lines = observations.flatMap(({ browser, truthBytes, visits }) => [
    { browser, truthBytes },
    ...normalise(visits).flatMap(({ id, host, isCovered, records }) => [
      { visit: id.startsWith("background ") ? "background" : "page", host, isCovered },
      ...records,
    ]),
  ]);
  mkdirSync(recordedFolder, { recursive: true });
  const file = path.join(recordedFolder, `${name}.jsonl`);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
