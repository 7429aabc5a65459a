import { createXxHash, findDuplicates } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { compareFiles } from "./compare-files.ts";
import type { Comparer } from "./comparer.ts";
import { entryOf } from "./file-entry.ts";
import type { FoundFile } from "./scan-messages.ts";

/** Compares where it stands, as a worker does elsewhere. */
const here = (): Comparer => {
  const stop = new AbortController();
  return {
    compare: async (files, onProgress) =>
      findDuplicates(files.map(entryOf), {
        hash: await createXxHash(),
        signal: stop.signal,
        onProgress,
      }),
    stop: () => stop.abort(),
    end: () => {},
  };
};
const found = (path: string, text: string): FoundFile => ({
  path,
  file: new File([text], path, { lastModified: 1 }),
});
const options = { startComparer: here, onProgress: () => {}, onFound: () => {} };

test("equal files are found whatever worker had them, what frees most first", async () => {
  const signal = new AbortController().signal;
  const sizes = Array.from({ length: 300 }, (_, index) => index + 1);
  const files = sizes.flatMap((bytes) =>
    ["a", "b"].map((folder) => found(`${folder}/${bytes}`, "x".repeat(bytes))),
  );
  const shares: number[] = [];
  const onProgress = ({ share }: { share: number }) => shares.push(share);
  const compared = await compareFiles(files, { ...options, signal, onProgress });
  expect(compared.groups).toHaveLength(300);
  expect(compared.groups[0]!.bytes).toBe(300);
  expect(compared.groups[299]!.bytes).toBe(1);
  expect(compared.isComplete).toBe(true);
  expect(shares.at(-1)).toBeCloseTo(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test("a worker that never answers does not hold a stop back for 200 ms", async () => {
  const mute: Comparer = { compare: () => new Promise(() => {}), stop: () => {}, end: () => {} };
  const stop = new AbortController();
  const files = [found("a", "same"), found("b", "same")];
  const comparing = compareFiles(files, {
    ...options,
    startComparer: () => mute,
    signal: stop.signal,
  });
  const startMs = performance.now();
  stop.abort();
  const { groups, isComplete } = await comparing;
  expect(performance.now() - startMs).toBeLessThan(200);
  expect([groups, isComplete]).toEqual([[], false]);
});

test("a worker that breaks ends the search with its reason, and the others with it", async () => {
  let ended = 0;
  const broken: Comparer = {
    compare: () => Promise.reject(new Error("no memory")),
    stop: () => {},
    end: () => (ended += 1),
  };
  const files = [found("a", "same"), found("b", "same")];
  const signal = new AbortController().signal;
  const comparing = compareFiles(files, { ...options, startComparer: () => broken, signal });
  await expect(comparing).rejects.toThrow("no memory");
  expect(ended).toBe(1);
});
