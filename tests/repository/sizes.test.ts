import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { browsers, builtFolder } from "./built.ts";

/** What each context loads, in kB of 1000 bytes after gzip. Raise one only on purpose, with the reason in the commit. */
const budgetsKilobytes = {
  "background.js": 27,
  "transfer-observer.js": 2,
  "popup.html": 74,
  "dashboard.html": 55,
};

const gzipBytes = (file: string) => gzipSync(readFileSync(file)).length;

/** A page with everything it names, and the larger of the two languages it loads then. */
function pageBytes(folder: string, page: string): number {
  const html = readFileSync(resolve(folder, page), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1]!);
  const loader = named.map((name) => readFileSync(resolve(folder, name), "utf8")).join("");
  const languages = new Set(loader.match(/chunks\/(?:fr|en)-[\w-]+\.js|\.\/(?:fr|en)-[\w-]+\.js/g));
  expect(languages.size, `${page} loads one of two languages`).toBe(2);
  const texts = [...languages].map((name) =>
    gzipBytes(resolve(folder, "chunks", name.split("/").at(-1)!)),
  );
  return [page, ...named].reduce(
    (sum, name) => sum + gzipBytes(resolve(folder, name)),
    Math.max(...texts),
  );
}

describe.each(browsers)("in %s", (browser) => {
  const folder = builtFolder("store", browser);

  test.each(Object.entries(budgetsKilobytes))("%s stays within %d kB compressed", (name, limit) => {
    const bytes = name.endsWith(".html")
      ? pageBytes(folder, name)
      : gzipBytes(resolve(folder, name));
    expect(bytes / 1000).toBeLessThanOrEqual(limit);
  });
});
