import { type Finder, inBrowser, programs } from "./cleaner/finders.ts";
import { openFloor } from "./cleaner/floor/floor.ts";
import { type OpenBrowser, openBrowser } from "./cleaner/page.ts";
import { measureProgressCost } from "./cleaner/progress-cost.ts";
import { inRounds } from "./cleaner/rounds.ts";
import { buildCleaner, load, withTree } from "./cleaner/setup.ts";
import { makeBigPair, makeManyFiles, makeMixedTree } from "./cleaner/tree.ts";
import type { Measured } from "./in-markdown.ts";

const cold =
  "The floor is a page that does nothing but find duplicates through the same handle, and everything at once. Cold: the system’s file cache was dropped before the run (`/proc/sys/vm/drop_caches`); warm: the run right after it.";

type Browsers = { browser: OpenBrowser; floor: Finder };

const all = ({ browser, floor }: Browsers): Finder[] => [
  ...programs(),
  floor,
  inBrowser(browser),
  inBrowser(browser, true),
];

async function mixed(browsers: Browsers): Promise<Measured[]> {
  return withTree(makeMixedTree, async (tree, size) => {
    const before = load();
    const rows = await inRounds(all(browsers), tree, 3);
    const note = `${size}; median of 3 rounds; ${before} at the start, ${load()} at the end. ${cold}`;
    return [
      { title: "Finding duplicates, compared with other programs", note, rows },
      await measureProgressCost(browsers.browser, tree.root),
    ];
  });
}

async function many(browsers: Browsers): Promise<Measured> {
  return withTree(makeManyFiles, async (tree, size) => {
    const before = load();
    const rows = await inRounds(all(browsers), tree, 1);
    const note = `${size}; one round; ${before} at the start, ${load()} at the end.`;
    return { title: "100,000 small files", note, rows };
  });
}

async function big(): Promise<Measured> {
  return withTree(makeBigPair, async (tree, size) => {
    // Sparse files have no blocks on the disk, so a cold run would not differ.
    const rows = await inRounds(programs(), tree, 1, false);
    return { title: "Three sparse files of 5 GB", note: `${size}; one round; ${load()}.`, rows };
  });
}

/** Compares the command and the extension's page with other programs, on trees with known duplicates. */
export async function run(): Promise<Measured[]> {
  buildCleaner();
  const browser = await openBrowser();
  const { finder: floor, close } = await openFloor();
  try {
    return [...(await mixed({ browser, floor })), await many({ browser, floor }), await big()];
  } finally {
    await browser.close();
    await close();
  }
}
