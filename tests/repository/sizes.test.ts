import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { languages } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { textChunk } from "../../extension/build/texts/text-chunks.ts";
import { homeTexts } from "../../extension/src/entrypoints/dashboard/home/home-texts.ts";
import { openingTexts as ofDashboard } from "../../extension/src/entrypoints/dashboard/opening-texts.ts";
import { openingTexts as ofPopup } from "../../extension/src/entrypoints/popup/opening-texts.ts";
import { openingTexts as ofEmbed } from "../../extension/src/entrypoints/sober-embed/opening-texts.ts";
import { budgetsKilobytes } from "./budgets.ts";
import { browsers, builtFolder } from "./built.ts";

describe.each(browsers)("in %s", (browser) => {
  const folder = builtFolder("store", browser);
  const read = (name: string) => readFileSync(resolve(folder, name), "utf8");
  const bytesOf = (names: Iterable<string>) =>
    [...new Set(names)].reduce((sum, name) => sum + gzipSync(read(name)).length, 0);

  /** The files that a page names, which are all that it imports statically. */
  const namedIn = (page: string) => [
    page,
    ...Array.from(read(page).matchAll(/(?:src|href)="\/([^"]+)"/g), ([, name]) => name!),
  ];
  const chunkNamed = (name: string) => {
    const [found] = globSync(`chunks/${name}-*.js`, { cwd: folder });
    if (!found) throw new Error(`${browser} has no chunk ${name}`);
    return found;
  };
  /** A chunk with all that it imports statically. */
  const chunksFrom = (chunk: string, found = new Set<string>()): Set<string> => {
    if (found.has(chunk)) return found;
    found.add(chunk);
    for (const [, name] of read(chunk).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      chunksFrom(`chunks/${name}`, found);
    return found;
  };
  /** The texts of some blocks in the larger of the languages. */
  const textBytes = (blocks: readonly string[]) =>
    Math.max(
      ...languages.map((language) =>
        bytesOf(blocks.map((block) => chunkNamed(textChunk(block, language)))),
      ),
    );

  const loaded: Record<keyof typeof budgetsKilobytes, () => number> = {
    popup: () => bytesOf(namedIn("popup.html")) + textBytes(ofPopup),
    home: () =>
      bytesOf([...namedIn("dashboard.html"), ...chunksFrom(chunkNamed("home-section"))]) +
      textBytes([...ofDashboard, ...homeTexts.browser]),
    embed: () => bytesOf(namedIn("sober-embed.html")) + textBytes(ofEmbed),
    observer: () => bytesOf(["transfer-observer.js", "transfer-peers.js"]),
    video: () => bytesOf(["habits-video.js"]),
    webmail: () => bytesOf(["habits-mail.js", "webmail-page.js"]),
    suggestion: () => bytesOf(["nudge.js"]),
  };

  test.each(Object.entries(budgetsKilobytes))("%s stays within %s kB compressed", (name, limit) => {
    const kilobytes = loaded[name as keyof typeof budgetsKilobytes]() / 1000;
    if (process.env.SHOW_SIZES) console.log(browser, name, kilobytes);
    expect(kilobytes).toBeLessThanOrEqual(limit);
  });
});
