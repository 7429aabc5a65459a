import { type Finder, inBrowser, programs } from "./cleaner/finders.ts";
import { openFloor } from "./cleaner/floor/floor.ts";
import { openBrowser } from "./cleaner/page.ts";
import { inRounds } from "./cleaner/rounds.ts";
import { buildCleaner, describeTree, load } from "./cleaner/setup.ts";
import { canLimitDisks, type SlowDisk, slowDisks, withDisk } from "./cleaner/slow-disk.ts";
import { makeSmallTree } from "./cleaner/tree.ts";
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

/** Compares the command and the extension's page with other programs on disks that the system slows down. */
export async function run(): Promise<Measured[]> {
  if (!canLimitDisks()) throw new Error("Only root can limit a disk, with cgroup v1.");
  buildCleaner();
  return withDisk(async (root, limited) => {
    const made = await makeSmallTree(root);
    const measured: Measured[] = [];
    for (const disk of Object.keys(slowDisks) as SlowDisk[]) {
      const before = load();
      const rows = await limited(disk, () =>
        withFinders((finders) => inRounds(finders, { root, made }, 1)),
      );
      const note = `${describeTree(made)}; one round; ${before} at the start, ${load()} at the end.`;
      measured.push({ title: `A disk that allows ${disk}`, note, rows });
    }
    return measured;
  });
}
