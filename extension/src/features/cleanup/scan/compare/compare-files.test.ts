import { type Candidate, createXxHash, findDuplicates } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { compareFiles } from "./compare-files.ts";
import type { Comparer } from "./comparer.ts";
import { toFileEntry } from "../read/file-entry.ts";

/** Compares in this thread, as a worker does in its own. */
const here = (): Comparer => {
  const stop = new AbortController();
  return {
    compare: async (files, onProgress) =>
      findDuplicates(files.map(toFileEntry), {
        hash: await createXxHash(),
        signal: stop.signal,
        onProgress,
      }),
    stop: () => stop.abort(),
    end: () => {},
  };
};
/** Files with one text each, as in a folder, and the classes of candidates among them. */
function folderWith(...texts: string[]) {
  const files = new Map<string, File>();
  const classes = texts.map((text, place) =>
    ["a", "b"].map((folder): Candidate => {
      const path = `${folder}/${place}`;
      files.set(path, new File([text], path, { lastModified: 1 }));
      return { path, bytes: text.length, modifiedAtMs: 1, prefixHash: 7n };
    }),
  );
  return { classes, files, open: async (path: string) => files.get(path)! };
}
const options = {
  totalFiles: 2,
  known: [],
  startComparer: here,
  onProgress: () => {},
  onFound: () => {},
};

test("equal files are found by any worker, the largest groups first", async () => {
  const signal = new AbortController().signal;
  const { classes, open } = folderWith(
    ...Array.from({ length: 300 }, (_, index) => "x".repeat(index + 1)),
  );
  const shares: number[] = [];
  const onProgress = ({ share }: { share: number }) => shares.push(share);
  const compared = await compareFiles(classes, { ...options, open, signal, onProgress });
  expect(compared.groups).toHaveLength(300);
  expect(compared.groups[0]!.bytes).toBe(300);
  expect(compared.groups[299]!.bytes).toBe(1);
  expect(compared.isComplete).toBe(true);
  expect(shares.at(-1)).toBeCloseTo(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test("a stop resolves within 200 ms even if a worker does not answer", async () => {
  const mute: Comparer = { compare: () => new Promise(() => {}), stop: () => {}, end: () => {} };
  const stop = new AbortController();
  const { classes, open } = folderWith("same");
  const comparing = compareFiles(classes, {
    ...options,
    open,
    startComparer: () => mute,
    signal: stop.signal,
  });
  const startMs = performance.now();
  stop.abort();
  const { groups, isComplete } = await comparing;
  expect(performance.now() - startMs).toBeLessThan(200);
  expect([groups, isComplete]).toEqual([[], false]);
});

test("a failing worker ends the comparison with its error", async () => {
  let ended = 0;
  const broken: Comparer = {
    compare: () => Promise.reject(new Error("no memory")),
    stop: () => {},
    end: () => (ended += 1),
  };
  const { classes, open } = folderWith("same");
  const signal = new AbortController().signal;
  const comparing = compareFiles(classes, {
    ...options,
    open,
    startComparer: () => broken,
    signal,
  });
  await expect(comparing).rejects.toThrow("no memory");
  expect(ended).toBe(1);
});

test("a file that changed or vanished since the walk is reported and in no group", async () => {
  const folder = folderWith("same", "gone", "kept");
  folder.files.set("b/0", new File(["other"], "b/0", { lastModified: 1 }));
  folder.files.delete("a/1");
  const { classes, open } = folder;
  const signal = new AbortController().signal;
  const compared = await compareFiles(classes, { ...options, open, signal });
  expect(compared.unreadable).toEqual(["a/1", "b/0"]);
  expect(compared.groups.map(({ files }) => files.map(({ path }) => path))).toEqual([
    ["a/2", "b/2"],
  ]);
});
