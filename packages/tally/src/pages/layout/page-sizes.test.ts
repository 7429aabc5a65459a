import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  agendaPaths,
  campaignPaths,
  paths,
  quizPaths,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { readAssets } from "../../assets/assets.ts";
import { organiserPaths } from "../organiser/organiser-links.ts";

const assets = readAssets(join(inject("buildDirectory"), "client"));
let tally: OpenTally;
beforeAll(async () => {
  tally = await openTally({ assets, creation: { policy: "open" } });
  const goals = { participations: 100, files: 10_000, devices: 50 };
  await tally.store.createEvent(sampleEvent({ goals }));
  await tally.store.campaigns.create(
    { code: "BRUME", name: { fr: "Semaine", en: "Week" } },
    new Uint8Array(32),
  );
  for (const code of ["MAIRIE", "ECOLES", "MUSEE"]) {
    await tally.store.createEvent(sampleEvent({ code, listing: "listed" }), {
      campaign: { campaign: "BRUME", label: code },
    });
  }
  const totals = zeroTotals();
  totals.measured.files = 1000;
  totals.declared.emails = 200;
  totals.declared.devices = {
    laptop: { working: 1, broken: 1 },
    screen: { working: 0, broken: 1 },
  };
  for (const day of [20, 21, 22]) {
    tally.time.nowMs = noonOf(day);
    for (const person of [1, 2, 3]) await tally.put(10 * day + person, totals);
  }
});
afterAll(() => tally.close());

const pages = [
  "/",
  paths.eventPage("BRUME"),
  paths.joinPage("BRUME"),
  quizPaths.page("BRUME"),
  paths.newEventPage,
  ...Object.values(organiserPaths).map((pathOf) => pathOf("BRUME")),
  paths.screenPage("BRUME"),
  paths.posterPage("BRUME"),
  agendaPaths.page,
  campaignPaths.newPage,
  campaignPaths.page("BRUME"),
  campaignPaths.organiserPage("BRUME"),
  campaignPaths.posters("BRUME"),
];

async function readPage(path: string) {
  const html = await (await tally.app.request(`${path}?lang=fr`)).text();
  const files = [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="\/(assets\/[^"]+)"/g)];
  const bytes = files.reduce(
    (sum, [, source = ""]) => sum + assets.files.get(source)!.brotli.length,
    gzipSync(html).length,
  );
  return { html, requests: files.length + 1, bytes };
}

test.each(pages)("%s loads at most 30 kB in five requests", async (path) => {
  const { requests, bytes } = await readPage(path);
  expect(requests).toBeLessThanOrEqual(5);
  expect(bytes).toBeLessThanOrEqual(30_000);
});

test("an embedded page and its style sheet are smaller than 6 kB", async () => {
  const { html, bytes } = await readPage("/e/BRUME/embed");
  expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  expect(bytes).toBeLessThan(6000);
});

test("a page shows its true weight", async () => {
  const { html, bytes } = await readPage(paths.eventPage("BRUME"));
  // The page cannot include the sentence with its weight in that weight.
  const [, shownKilobytes] = /Cette page\u00A0: (\d+)\u202Fko/.exec(html) ?? [];
  expect(Math.abs(Number(shownKilobytes) * 1000 - bytes)).toBeLessThan(1000);
});
