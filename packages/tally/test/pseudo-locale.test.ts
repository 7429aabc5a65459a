import { paths, problemKinds } from "@digital-cleanup/challenge";
import {
  createFormat,
  createText,
  type Language,
  languageName,
  languages,
  loadAllTexts,
  type Text,
} from "@digital-cleanup/text";
import { pseudoMessages, withoutPseudo } from "@digital-cleanup/text/pseudo-locale";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nationalHistory } from "../src/history/national-history.ts";
import { storageMenus } from "../src/pages/join/tasks/menus.ts";
import { nationalForm } from "../src/report/national-form.ts";
import { sharedIndicators } from "../src/report/shared-indicators.ts";
import { loadTerritories } from "../src/territories/load-territories.ts";
import { fillPages, pageRoutes } from "./support/page-routes.ts";
import { openTally, type OpenTally } from "./support/open-tally.ts";

let tally: OpenTally;
beforeAll(async () => {
  const all = await loadAllTexts();
  const pseudo = languages.map((language): [Language, Text] => [
    language,
    createText(language, pseudoMessages(all[language].messages)),
  ]);
  tally = await openTally({
    creation: { policy: "open" },
    texts: Object.fromEntries(pseudo) as Record<Language, Text>,
  });
  await fillPages(tally);
});
afterAll(() => tally.close());

/** The organiser's guide is a document in French: its text is no text of the product. */
const pages = [
  ...Object.values(pageRoutes)
    .flat()
    .filter((path) => !path.startsWith("/guide")),
  ...problemKinds.map((kind) => paths.problemPage(kind)),
];

test("the list of pages has each route that answers with a page", async () => {
  const patterns = tally.app.routes
    .filter(({ method, path }) => method === "GET" && !path.includes("*"))
    .map(({ path }) => path);
  const found = new Set<string>();
  for (const pattern of patterns) {
    const path = pattern.replace(":code", "BRUME").replace(":kind", problemKinds[0]);
    const response = await tally.app.request(path);
    await response.body?.cancel();
    const type = response.headers.get("content-type") ?? "";
    if (response.status === 200 && type.startsWith("text/html")) found.add(pattern);
  }
  expect([...found].toSorted()).toEqual(Object.keys(pageRoutes).toSorted());
});

/** How an emission figure is explained: `packages/footprint` has its own dictionary. */
const explanations = /<ul class="steps small">.*?<\/ul>/gs;

/** What a page shows, and what it gives to assistive technology, piece by piece. */
function textsOf(html: string): string[] {
  const body = html
    .replaceAll(/<(script|style|code|pre)\b[^>]*>.*?<\/\1>/gs, "")
    .replaceAll(explanations, "")
    // A part of a message may be emphasised.
    .replaceAll(/<\/?b>/g, "");
  const attributes = body.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]*)"/g);
  return [...body.split(/<[^>]+>/), ...Array.from(attributes, ([, text]) => text!)];
}

const { regions, searchTerritories } = await loadTerritories();
/** Data that holds its own languages: forms, menus of phones, the sources of figures and the names of territories. */
const data = JSON.stringify([
  nationalForm,
  storageMenus,
  sharedIndicators,
  nationalHistory.source,
  regions,
  await searchTerritories("caen", 20),
]).replaceAll(/\s+/g, " ");

/** What `Intl` writes: the country and the month of the sample, and numbers with their unit. */
const writtenByIntl = languages.flatMap((language) => {
  const month = (width: "long" | "short") =>
    new Intl.DateTimeFormat(language, { month: width, day: "numeric", timeZone: "UTC" })
      .formatToParts(Date.UTC(2026, 10, 20))
      .find(({ type }) => type === "month")!.value;
  const country = new Intl.DisplayNames(language, { type: "region" }).of("FR")!;
  return [country, month("long"), month("short")];
});

/** The words of a range of emissions: "to" between two numbers, "less than" before one. */
const rangeWords = languages.flatMap((language) => {
  const { carbonRange } = createFormat(language);
  const wordsFrom = (low: number) =>
    carbonRange({ low, high: 380_000 })
      .match(/[\p{L}\s]*(?=\s380)/u)![0]
      .trim();
  return [`(?<=\\d )${wordsFrom(120_000)}(?= \\d)`, `${wordsFrom(0)}(?= \\d)`];
});

/** Names in the sample, and what is the same in every language or written by `Intl`. */
const known = new RegExp(
  [
    /Ménage de Brume|Brume cleanup|Ville de Brume|BRUME|GUARDED|MEMBER|Licence Ouverte|https?:|CSV|GeoJSON|JSON|HTML|SVG|CSS|JavaScript|WAI-ARIA/,
    /\d+\S*\s?([kMGT]?[Bo]|k?g|t|%)\b|127\.0\.0\.1\S*|CO₂e/,
  ]
    .map(({ source }) => source)
    .concat(languages.map(languageName), writtenByIntl, rangeWords)
    .join("|"),
  "g",
);

describe.each(languages)("with the texts of a pseudo-locale made from %s", (language) => {
  test.each(pages)("%s contains no text that is not translated", async (path) => {
    const query = path.includes("?") ? "&" : "?";
    const response = await tally.app.request(`${path}${query}lang=${language}`);
    const html = await response.text();
    expect(html).toContain("⟦");
    const left = textsOf(html)
      .map(withoutPseudo)
      .filter((text) => /\p{L}{3,}/u.test(text.replaceAll(known, "")))
      .filter((text) => !data.includes(text.replaceAll(/^[·\s]+|\.$|: .*$/g, "")));
    expect(left).toEqual([]);
  });
});
