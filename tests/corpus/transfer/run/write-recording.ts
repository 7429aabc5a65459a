import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Observation } from "./measure.ts";
import { normalise } from "./normalise.ts";

const logFolder = path.resolve(
  import.meta.dirname,
  "../../../../packages/page-weight/recorded/logs",
);

/**
 * Writes one file per situation, one line per record. A line with `browser` starts the log of a browser, one with `visit` a page or
 * the requests of a worker in it.
 */
export function writeRecording(name: string, observations: readonly Observation[]): void {
  const lines = observations.flatMap(
    ({ browser, truthBytes, receivedBytes, nextTruthBytes, visits }) => [
      {
        browser,
        truthBytes,
        receivedBytes,
        ...(nextTruthBytes !== undefined && { nextTruthBytes }),
      },
      ...normalise(visits).flatMap(({ id, host, isCovered, records }) => [
        { visit: id.startsWith("background ") ? "background" : "page", host, isCovered },
        ...records,
      ]),
    ],
  );
  mkdirSync(logFolder, { recursive: true });
  const file = path.join(logFolder, `${name}.jsonl`);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
