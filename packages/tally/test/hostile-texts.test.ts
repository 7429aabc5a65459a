import type { Event } from "@digital-cleanup/challenge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTally, type OpenTally } from "./support/open-tally.ts";
import { fillPages, pageRoutes } from "./support/page-routes.ts";

/** Ends an isolation, reverses what follows, and names another server. Earlier versions stored such texts. */
const hostile = "Zloé\u2069\u202e elpmexe.liam · https://other.example";
const inBoth = { fr: hostile, en: hostile };

const texts: Partial<Event> = {
  name: inBoth,
  organiser: { name: hostile, kind: "other" },
  collectionPoints: [{ name: hostile, address: hostile, opening: inBoth }],
  links: [{ label: inBoth, url: "https://example.org/" }],
  isDemonstration: true,
};

let tally: OpenTally;
beforeAll(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  await fillPages(tally, texts, hostile);
  await tally.store.organisers.raiseCeilings("BRUME", { files: 1_000_000 }, hostile);
});
afterAll(() => tally.close());

/** What a page shows, without its data blocks. */
const shownPart = (html: string): string => html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "");

const withoutIsolated = (html: string): string =>
  html
    .replaceAll(/<bdi>[^<]*<\/bdi>/g, "")
    .replaceAll(/\u2068[^\u2068\u2069<]*\u2069/g, "")
    // The bar of a window and the name of a tab show one line of text.
    .replace(/<title>[^<]*<\/title>/, "");

test.each(Object.values(pageRoutes).flat())(
  "%s isolates each text of an organiser, without characters that reorder others",
  async (path) => {
    const html = shownPart(await (await tally.app.request(path)).text());
    expect(withoutIsolated(html)).not.toContain("Zloé");
    expect(html.replaceAll(/\u2068[^\u2068\u2069<]*\u2069/g, "")).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069]/,
    );
  },
);

test("the pages of an event show its texts", async () => {
  for (const path of ["/e/BRUME", "/e/BRUME/poster", "/e/BRUME/report", "/e/BRUME/embed"]) {
    expect(shownPart(await (await tally.app.request(path)).text())).toContain("<bdi>Zloé");
  }
});
