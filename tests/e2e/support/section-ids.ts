import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";

const sectionsFile = path.resolve(
  import.meta.dirname,
  "../../../extension/src/entrypoints/dashboard/sections.ts",
);

const source = readFileSync(sectionsFile, "utf8");

/** The ids of all sections of the dashboard in a browser, read from their source. */
export const sectionIds: readonly string[] = Array.from(
  source.matchAll(/^    id: "([\w-]+)",\n(?!    program: "thunderbird")/gm),
  ([, id]) => id!,
);

/** The ids of the parts of these sections. */
export const partIds: readonly string[] = Array.from(
  source.matchAll(/^    parts: \[(.+)\],$/gm),
  ([, ids]) => Array.from(ids!.matchAll(/[\w-]+/g), ([id]) => id),
).flat();

/** Opens each section and each part in `page`, as it opens first, and calls `check` with its address. */
export async function walkDashboard(
  page: Page,
  check: (address: string) => Promise<void>,
): Promise<void> {
  const open = async (address: string) => {
    await page.evaluate((hash) => (location.hash = hash), address);
    await page.waitForSelector(`main[data-section="${address}"] h1, #${address}[open]`);
  };
  for (const address of sectionIds) {
    await open(address);
    await check(address);
  }
  for (const address of partIds) {
    // Another part of the same section would stay open.
    await open("home");
    await open(address);
    await check(address);
  }
}
