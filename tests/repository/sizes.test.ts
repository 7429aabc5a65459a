import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { languages } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { openingTexts as ofDashboard } from "../../extension/src/entrypoints/dashboard/opening-texts.ts";
import { openingTexts as ofPopup } from "../../extension/src/entrypoints/popup/opening-texts.ts";
import { browsers, builtFolder } from "./built.ts";

/**
 * The size of what each context loads, in kB of 1000 bytes after gzip. Raise a limit only on
 * purpose, with the reason in the commit.
 */
const budgetsKilobytes = {
  // The checks of what pages claim and send: plausible sizes, rates, rows that cannot be read, questions
  // that were asked, ceilings of a day, addresses of lists.
  // Every estimate says where its bounds come from: 1.4 kB; and which electricity each segment uses, with its source: 0.5 kB.
  // Mails and videos also on the mean device, and on a network for each side: 0.3 kB.
  // 2.5 kB of it estimates the bodies that sites hide, with its fitted coefficients.
  // The size of the page on the toolbar icon, and a mark for the summary of the week: 2 kB.
  "background.js": 71.4,
  // 1.5 kB of it guards its presses against the page. Injected only when a suggestion is shown.
  "nudge.js": 12.5,
  // 0.4 kB of it reads the pixels of pictures, also those chosen from a srcset; 0.3 kB reports that a video
  // plays, so that no other script has to run in every page.
  "transfer-observer.js": 2.7,
  // The first in a frame whose video plays; the next two once it has played for some seconds; the last
  // on sites whose videos are always fitted. Both in the middle search players in what the page's objects hold: 0.3 kB. The
  // first of them composes those of dash.js that only closures hold: 0.3 kB.
  "habits-video.js": 10,
  "video-players.js": 3.4,
  "video-sound.js": 3.4,
  "video-manifests.js": 3,
  // Only in watched webmails. The panel loads when a person opens it; 1.2 kB of it guards its presses against the page.
  "habits-mail.js": 25,
  "webmail-page.js": 3,
  "webmail-panel.js": 14.5,
  // Only if counting of live streams is on. It counts whole bodies and, as its own copy, in workers: 1.4 kB.
  "transfer-streams.js": 3,
  "transfer-relay.js": 1.1,
  // Both read the settings of the nudge rules, whose files contain the whole rule: 2.4 kB.
  // Choices made in pages are confirmed in the popup: 0.9 kB.
  // Settings are read from a database, out of reach of content scripts: 1.7 kB.
  // Estimates the bodies that sites hide, as the background does: 1.5 kB.
  // Checks and names the electricity of an estimate: 0.4 kB in the popup.
  // Home shares its code about events, which cuts it into more files: 0.4 kB.
  // A count on the toolbar icon, which a size may also be on, and three more settings: 0.4 kB.
  "popup.html": 85.5,
  // The menu of places, with its pictograms, and the titles of sections: 1.7 kB.
  "dashboard.html": 45.3,
};

const openingTexts = { "popup.html": ofPopup, "dashboard.html": ofDashboard };

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const gzipBytes = (file: string) => gzipSync(readFileSync(file)).length;

/** A page with its scripts and styles, and its initial texts in the larger of the two languages. */
function pageBytes(folder: string, page: keyof typeof openingTexts): number {
  const html = readFileSync(resolve(folder, page), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1]!);
  const chunks = readdirSync(resolve(folder, "chunks"));
  const texts = languages.map((language) =>
    openingTexts[page].map((block) => {
      const name = chunks.find((chunk) => chunk.startsWith(`${block}.${language}-`));
      return gzipBytes(resolve(folder, "chunks", name!));
    }),
  );
  return sum([
    ...[page, ...named].map((name) => gzipBytes(resolve(folder, name))),
    Math.max(...texts.map(sum)),
  ]);
}

describe.each(browsers)("in %s", (browser) => {
  const folder = builtFolder("store", browser);

  test.each(Object.entries(budgetsKilobytes))("%s stays within %s kB compressed", (name, limit) => {
    const bytes =
      name === "popup.html" || name === "dashboard.html"
        ? pageBytes(folder, name)
        : gzipBytes(resolve(folder, name));
    expect(bytes / 1000).toBeLessThanOrEqual(limit);
  });
});
