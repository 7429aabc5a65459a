import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../src/storage/open-database.ts";
import { rowKey } from "../src/storage/row-key.ts";
import { createSqliteStore } from "../src/storage/sqlite-store.ts";
import type { Store } from "../src/storage/store.ts";
import { oneByOne, type Write } from "./one-by-one.ts";
import { event, totals } from "./sample.ts";

const durationMs = 1000;
const writerCounts = [1, 10, 100];

/** A new person's contribution, kept when its promise resolves. */
const contributionTo =
  (store: Store): Write =>
  () => {
    const secret = randomBytes(16).toString("base64url");
    return store.change(event.code, rowKey(event.code, secret), { seq: 1, totals });
  };

/** Contributions each second that `writers` in a closed loop get acknowledged. */
async function rateOf(write: Write, writers: number): Promise<number> {
  const startedAtMs = performance.now();
  let count = 0;
  const loop = async () => {
    while (performance.now() - startedAtMs < durationMs) {
      await write();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, loop));
  return (count * 1000) / (performance.now() - startedAtMs);
}

/** Durable contributions each second into one live event: one transaction each against the shared commit. */
export async function run(): Promise<{
  title: string;
  note?: string;
  rows: Record<string, string>[];
}> {
  const directory = mkdtempSync(join(tmpdir(), "tally-bench-"));
  const store = createSqliteStore(openDatabase(join(directory, "tally.sqlite")), Date.now);
  await store.createEvent(event);
  const together = contributionTo(store);
  const rows = [];
  for (const writers of writerCounts) {
    const naive = await rateOf(oneByOne(together), writers);
    const shared = await rateOf(together, writers);
    rows.push({
      writers: String(writers),
      "one transaction each, per s": naive.toFixed(0),
      "shared commit, per s": shared.toFixed(0),
      ratio: (shared / naive).toFixed(1),
    });
  }
  const isEqual = (await store.recount(event.code))?.isEqual;
  await store.stop();
  rmSync(directory, { recursive: true });
  if (!isEqual) throw new Error("the recount differs: these figures mean nothing");
  return {
    title: "Durable contributions (node:sqlite, WAL, synchronous=FULL, one live event, K = 5)",
    note: "Both columns come from one run on one disk: read the ratio. The recount after it was equal.",
    rows,
  };
}
