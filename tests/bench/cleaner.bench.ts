import { type Finder, inBrowser, programs } from "./cleaner/finders.ts";
import { openFloor } from "./cleaner/floor/floor.ts";
import { type OpenBrowser, openBrowser, type PageScan } from "./cleaner/page.ts";
import { inRounds, seconds } from "./cleaner/rounds.ts";
import { buildCleaner, load, withTree } from "./cleaner/setup.ts";
import { makeBigPair, makeManyFiles, makeMixedTree } from "./cleaner/tree.ts";
import type { Measured } from "./in-markdown.ts";
import { median } from "./median.ts";

const rounds = 7;

/**
 * Scans one folder with and without reports of its progress, in turns that begin with the one and the other. What progress
 * costs is the median of the ratios within each round.
 */
async function measureProgressCost(browser: OpenBrowser, root: string) {
  const pairs: { shown: PageScan; hidden: PageScan }[] = [];
  // The first scan of a browser takes longer.
  await browser.scan(root);
  for (let round = 0; round < rounds; round += 1) {
    const scan = (reports: boolean) => browser.scan(root, { reports });
    const isShownFirst = round % 2 === 0;
    const first = await scan(isShownFirst);
    const second = await scan(!isShownFirst);
    const pair = isShownFirst ? { shown: first, hidden: second } : { shown: second, hidden: first };
    if (pair.hidden.progressMs.length > 0) throw new Error("Progress was shown without reports.");
    pairs.push(pair);
  }
  const row = (what: string, measure: (scan: PageScan) => number) => ({
    what,
    "with progress": seconds(median(pairs.map(({ shown }) => measure(shown)))),
    without: seconds(median(pairs.map(({ hidden }) => measure(hidden)))),
    "cost (aim: below 3 %)": percent(
      median(pairs.map(({ shown, hidden }) => measure(shown) / measure(hidden))) - 1,
    ),
  });
  const reports = median(pairs.map(({ shown }) => shown.progressMs.length));
  return {
    title: "What progress costs in Chromium",
    note: `${rounds} pairs of scans of the same warm files, ${reports} reports each; medians, cost by pair.`,
    rows: [
      row("from the drop to the result", ({ dropMs, shownMs }) => shownMs - dropMs),
      row("processor, all processes of the browser", ({ spentMs }) => spentMs),
    ],
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

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
