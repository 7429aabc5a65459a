import { readFileSync } from "node:fs";
import path from "node:path";
import type { KnownBody } from "../src/estimate/estimate-body.ts";
import type { Kind } from "../src/index.ts";
import type { Format } from "../src/read/content-format.ts";

/** A recorded body: `bytes` is what the server sent, `isKnown` whether the browser shows that size. */
export type RecordedBody = KnownBody & { isKnown: boolean; taggedBytes?: number | undefined };

/** The recorded bodies of each page. */
export function readBodies(
  file = path.join(import.meta.dirname, "../recorded/bodies.csv"),
): RecordedBody[][] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = header.split(",");
  const rows = lines.map((line) => new Map(line.split(",").map((cell, at) => [names[at], cell])));
  return [...Map.groupBy(rows, (row) => row.get("page")).values()].map(readPage);
}

function readPage(rows: Map<string | undefined, string>[]): RecordedBody[] {
  const number = (row: (typeof rows)[number], name: string) =>
    row.get(name) ? Number(row.get(name)) : undefined;
  return rows.map((row): RecordedBody => {
    const isCompressed = row.get("isCompressed") === "1";
    const tagged = number(row, "taggedBytes");
    return {
      urlHash: number(row, "urlHash")!,
      host: row.get("host")!,
      kind: row.get("kind") as Kind,
      format: (row.get("format") || undefined) as Format | undefined,
      pixels: number(row, "pixels"),
      decodedBytes: isCompressed ? (number(row, "decodedBytes") ?? tagged) : undefined,
      ...(!isCompressed && { taggedBytes: tagged }),
      durationMs: row.get("endedMs")
        ? number(row, "endedMs")! - number(row, "startedMs")!
        : undefined,
      isKnown: row.get("isKnown") === "1",
      bytes: number(row, "bytes")!,
    };
  });
}
