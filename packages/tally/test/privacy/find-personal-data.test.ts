import { DatabaseSync } from "node:sqlite";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPersonalData, type Known } from "./find-personal-data.ts";

const nowMs = Date.UTC(2026, 10, 21, 13, 57, 42, 371);
const known: Known = {
  words: ["198.51.100.7"],
  bytes: [Buffer.from([198, 51, 100, 7])],
  fromMs: nowMs - 1,
  toMs: nowMs + 1000,
};
const littleEndian = (write: (bytes: Buffer) => unknown, length: number) => {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
};

/** What is found in a database with one value. */
function foundWith(value: string | number | bigint | Uint8Array): string[] {
  const directory = mkdtempSync(join(tmpdir(), "tally-traces-"));
  const file = join(directory, "one.sqlite");
  const database = new DatabaseSync(file);
  database.exec("CREATE TABLE one (value)");
  database.prepare("INSERT INTO one VALUES (?)").run(value);
  database.close();
  const found = findPersonalData(readFileSync(file), known);
  rmSync(directory, { recursive: true });
  return found;
}

test.each<[string, string | number | bigint | Uint8Array]>([
  ["an address", "from 198.51.100.7"],
  ["a packed address", Buffer.from([198, 51, 100, 7])],
  ["a time by ISO 8601", "2026-11-21T13:57:42.371Z"],
  ["another minute of that day", "2026-11-21 08:03"],
  ["a clock", "at 13:57"],
  ["seconds in text", '{"at":1795269462}'],
  ["milliseconds in text", '{"at":1795269462371}'],
  ["seconds", BigInt(Math.floor(nowMs / 1000))],
  ["milliseconds", BigInt(nowMs)],
  ["milliseconds in a double", nowMs + 0.5],
  [
    "milliseconds in eight bytes, little endian",
    littleEndian((b) => b.writeBigInt64LE(BigInt(nowMs)), 8),
  ],
  [
    "seconds in four bytes, little endian",
    littleEndian((b) => b.writeUInt32LE(Math.floor(nowMs / 1000)), 4),
  ],
])("%s in a database is found", (_, value) => {
  expect(foundWith(value)).not.toEqual([]);
});

test.each<[string, string | number]>([
  ["the day alone", "2026-11-21"],
  ["a port", "127.0.0.1:4680"],
  ["a count", 312],
  ["a sum of bytes", "4200000000"],
])("%s is allowed", (_, value) => {
  expect(foundWith(value)).toEqual([]);
});
