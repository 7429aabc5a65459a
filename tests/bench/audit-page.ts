import lighthouse from "lighthouse";
import type { Browser } from "puppeteer-core";

export type PageAudit = {
  /** The score of each category, from 0 to 100. */
  scores: Record<string, number>;
  /** The bytes that the first load transfers, including headers. */
  bytes: number;
  requests: number;
};

const categories = ["performance", "accessibility", "best-practices"];

/** Audits a page with Lighthouse, with an empty cache. */
export async function auditPage(browser: Browser, url: string): Promise<PageAudit> {
  const page = await browser.newPage();
  const flags = { onlyCategories: categories, output: "json", logLevel: "error" } as const;
  const result = await lighthouse(url, flags, undefined, page);
  await page.close();
  if (!result) throw new Error(`Lighthouse returned no result for ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const { details } = lhr.audits["network-requests"]!;
  const items = details?.type === "table" ? details.items : [];
  return {
    scores: Object.fromEntries(
      Object.entries(lhr.categories).map(([name, { score }]) => [
        name,
        Math.round(100 * (score ?? 0)),
      ]),
    ),
    bytes: items.reduce((sum, item) => sum + Number(item.transferSize), 0),
    requests: items.length,
  };
}
