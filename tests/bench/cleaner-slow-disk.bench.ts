import { type Finder, inBrowser, programs } from "./cleaner/finders.ts";
import { openFloor } from "./cleaner/floor/floor.ts";
import { openBrowser } from "./cleaner/page.ts";
import { inRounds } from "./cleaner/rounds.ts";
import { buildCleaner, describeTree, load } from "./cleaner/setup.ts";
import { canLimitDisks, type DiskLimit, withDisk } from "./cleaner/slow-disk.ts";
import { type MadeTree, makeMixedTree, makeSmallTree } from "./cleaner/tree.ts";
import type { Measured } from "./in-markdown.ts";

/** Runs finders in browsers that were started for them, as only those are limited. */
async function withFinders<T>(measure: (finders: Finder[]) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  const { finder: floor, close } = await openFloor();
  try {
    return await measure([...programs(), floor, inBrowser(browser)]);
  } finally {
    await browser.close();
    await close();
  }
}

type SlowDisk = {
  title: string;
  megabytes: number;
  limit: DiskLimit;
  makeTree: (root: string) => Promise<MadeTree>;
};

const slowDisks: readonly SlowDisk[] = [
  {
    title: "A disk that allows 150 reads a second",
    megabytes: 400,
    limit: { file: "read_iops_device", limit: 150 },
    makeTree: makeSmallTree,
  },
  {
    title: "A disk that allows 10 MB a second",
    megabytes: 400,
    limit: { file: "read_bps_device", limit: 10_000_000 },
    makeTree: makeSmallTree,
  },
  {
    // On which fdupes takes 9 to 12 s, as on the disk that the aim of 1.8 × fdupes was taken from.
    title: "A disk that allows 2,500 reads a second",
    megabytes: 2500,
    limit: { file: "read_iops_device", limit: 2500 },
    makeTree: makeMixedTree,
  },
];

/** Compares the command and the extension's page with other programs on disks that the system slows down. */
export async function run(): Promise<Measured[]> {
  if (!canLimitDisks()) throw new Error("Only root can limit a disk, with cgroup v1.");
  buildCleaner();
  const measured: Measured[] = [];
  for (const { title, makeTree, ...disk } of slowDisks) {
    await withDisk(disk, async (root, limited) => {
      const made = await makeTree(root);
      const before = load();
      const rows = await limited(() =>
        withFinders((finders) => inRounds(finders, { root, made }, 1)),
      );
      const note = `${describeTree(made)}; one round; ${before} at the start, ${load()} at the end.`;
      measured.push({ title, note, rows });
    });
  }
  return measured;
}
