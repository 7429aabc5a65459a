import type { OpenBrowser, PageScan } from "./page.ts";
import { median } from "../median.ts";
import { seconds } from "./rounds.ts";

const rounds = 7;

/**
 * Scans one folder with and without reports of its progress, in turns that begin with the one and the other. What progress
 * costs is the median of the ratios within each round.
 */
export async function measureProgressCost(browser: OpenBrowser, root: string) {
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
