import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forEachParallel } from "../src/parallel.ts";
import { createXxHash, type FileEntry, findDuplicates } from "../src/index.ts";
import { walkFolder } from "../src/node/index.ts";
import { makeTree } from "./make-tree.ts";

const rounds = 5;

/** Wraps entries to count the bytes that a finder reads, which explain its duration. */
function countReads(entries: FileEntry[]) {
  const readBytes = { sum: 0 };
  const countedEntries = entries.map((entry) => ({
    ...entry,
    read: (from: number, to: number) => {
      readBytes.sum += to - from;
      return entry.read(from, to);
    },
  }));
  return { entries: countedEntries, readBytes };
}

/** The naive algorithm: hashes every file completely and groups by hash, without comparing contents. */
async function hashEverything(entries: FileEntry[]): Promise<number> {
  const hash = await createXxHash();
  const copies = new Map<bigint, number>();
  await forEachParallel(entries, 16, async (entry) => {
    const hasher = hash();
    for (let from = 0; from < entry.bytes; from += 1 << 20) {
      hasher.update(await entry.read(from, Math.min(entry.bytes, from + (1 << 20))));
    }
    const digest = hasher.digest();
    copies.set(digest, (copies.get(digest) ?? 0) + 1);
  });
  return [...copies.values()].filter((files) => files > 1).length;
}

async function ours(entries: FileEntry[]): Promise<number> {
  const { groups } = await findDuplicates(entries, { hash: await createXxHash() });
  return groups.length;
}

/** The median duration of several runs. */
async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    await work();
    times.push(performance.now() - startMs);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

/** Compares `findDuplicates` with hashing every file, on the same generated tree in the same process. */
export async function run() {
  const root = await mkdtemp(join(tmpdir(), "duplicates-"));
  try {
    const made = await makeTree(root);
    const { entries } = await walkFolder(root);
    const rows: Record<string, string>[] = [];
    let naiveMs = 0;
    for (const [finder, find] of [
      ["hash everything", hashEverything],
      ["ours, compared byte for byte", ours],
    ] as const) {
      const { entries: counted, readBytes } = countReads(entries);
      const groups = await find(counted);
      const durationMs = await medianMs(() => find(entries));
      naiveMs ||= durationMs;
      rows.push({
        finder,
        groups: String(groups),
        "MB read": (readBytes.sum / 1e6).toFixed(0),
        ms: durationMs.toFixed(0),
        "times faster": (naiveMs / durationMs).toFixed(2),
      });
    }
    return {
      title: "Finding duplicates",
      note: `${made.files} files, ${(made.bytes / 1e6).toFixed(0)} MB, warm cache, median of ${rounds} runs.`,
      rows,
    };
  } finally {
    await rm(root, { recursive: true });
  }
}
