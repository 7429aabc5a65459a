import { createHash } from "node:crypto";
import { zeroTotals } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { beforeEach, describe, expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { contribute, fillCalvados } from "../../../test/support/events/rollup-sample.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";

const t = await loadText("fr");

const tally = eachTally();

describe("the page of a territory", () => {
  beforeEach(() => fillCalvados(tally));

  test("shows its year, the territories inside it and their events, without any script", async () => {
    const { response, html, text } = await tally.read("/rollup?year=2026&country=FR");
    expect(response.status).toBe(200);
    expect(html).not.toMatch(/<script|<style| style=/);
    expect(text).toContain("France, 2026");
    expect(text).toContain("9 participations comptées 4 événements. 3 ont publié des totaux.");
    // Three contributions to each of three events: 3 × 10 + 3 × 5 + 3 × 7.
    expect(text).toContain("Fichiers 66 mesuré : 66");
    expect(text).toContain("Normandie 3 6 45 — aucun total 0 0 g");
    expect(text).toContain("À CALVADOS");
    expect(text).not.toContain("À FEWCAEN");
    expect(text).not.toContain("À DEMO");
  });

  test("links to the country, the communes, and the other years", async () => {
    const { html } = await tally.read("/rollup?year=2026&epci=200065597");
    const links = [...html.matchAll(/href="([^"]*rollup[^"]*)"/g)].map(([, href]) =>
      href!.replaceAll("&amp;", "&"),
    );
    const caenLaMer = "country=FR&region=28&department=14&epci=200065597";
    expect(links).toEqual(
      expect.arrayContaining([
        "/rollup?year=2026&country=FR&lang=fr",
        "/rollup?year=2026&country=FR&region=28&lang=fr",
        "/rollup?year=2026&country=FR&region=28&department=14&lang=fr",
        `/rollup?year=2025&${caenLaMer}&lang=fr`,
        `/rollup?year=2026&${caenLaMer}&commune=14118&lang=fr`,
        `/api/rollup?year=2026&${caenLaMer}`,
        `/api/rollup.csv?year=2026&${caenLaMer}`,
        // The link to the other language preserves the territory and the year.
        `/rollup?lang=en&year=2026&${caenLaMer}`,
      ]),
    );
  });

  test("shows the events by kind of organiser once there are several kinds", async () => {
    expect((await tally.read("/rollup?year=2026")).text).not.toContain(t("tally.rollup.kinds"));
    const organiser = { name: "Lycée de Brume", kind: "school" } as const;
    const territory = { country: "FR", commune: "14118" };
    await tally.store.createEvent(sampleEvent({ code: "LYCEE", territory, organiser }));
    await contribute(tally, "LYCEE", [1, 2, 3], 20);
    tally.time.nowMs += 1000;
    const { text } = await tally.read("/rollup?year=2026");
    expect(text).toContain(t("tally.rollup.kinds"));
    // One event, three participations, 3 × 20 files
    expect(text).toContain(`${t("tally.organise.kind.school")} 1 3 60`);
    expect((await tally.read("/rollup?year=2026&region=53")).text).not.toContain("Lycée");
  });

  test("shows the national history for France and nowhere else", async () => {
    const { text } = await tally.read("/rollup?year=2026");
    expect(text).toContain("325 millions de fichiers sans 2023, 4 325 avec.");
    expect(text).toContain("3 557 To sans 2023, 8 305 avec.");
    expect(text).toContain("36,2 t sans 2024, 650,9 avec.");
    expect(text).toContain("614,7 t en 2024, 20 fois 2023");
    expect(text).toContain("2024 500 000 2 096 15 761 à part 614 700 1 572 138 32 12 148");
    expect(text).toContain("2020 6 500 153 non compté non compté 14 15 non compté non compté");
    expect((await tally.read("/rollup?year=2026&region=28")).text).not.toContain("Cinq éditions");
  });

  test("draws the outlier cut off in one chart and at full height in another", async () => {
    const { html } = await tally.read("/rollup?year=2026");
    const heights = (title: string) => {
      const chart = html.slice(html.indexOf(`<h3>${title}`)).split("</figure>")[0]!;
      return [...chart.matchAll(/<svg class="([^"]+)" height="(\d+)"/g)].map(
        ([, kind, height]) => `${height}${kind!.replaceAll("bar-of-plot", "").trim()}`,
      );
    };
    // 130 px are 138 × 1.23 million files: 15 → 11 px, 77 → 59 px, 95 → 73 px, 138 → 106 px.
    expect(heights("Fichiers supprimés, sans 2023")).toEqual(["11", "59", "73", "130--cut", "106"]);
    // 130 px are 4,000 million files: 15 → the minimum of 2 px, 77 → 3 px, 95 → 3 px, 138 → 4 px.
    expect(heights("Les mêmes, avec 2023")).toEqual(["2", "3", "3", "130--aside", "4"]);
  });

  test("reports a year without events", async () => {
    const { response, text } = await tally.read("/rollup?year=2031&department=75", "en");
    expect(response.status).toBe(200);
    expect(text).toContain("No event started here in 2031, on this server.");
  });

  test("returns 404 with a link to the search for an unknown territory", async () => {
    const { response, html, text } = await tally.read("/rollup?year=2026&region=99");
    expect(response.status).toBe(404);
    expect(text).toContain(t("tally.rollup.unknown"));
    expect(html).toContain(`<a href="/territories?lang=fr">${t("tally.territories.title")}`);
  });

  test("links to an event only if its organiser lists it with a link", async () => {
    const page = "/rollup?year=2026&department=14";
    expect((await tally.read(page)).html).toContain("/e/CAEN");
    for (const listing of ["listedWithoutLink", "unlisted"] as const) {
      await tally.store.organisers.changeEvent("CAEN", { listing });
      tally.time.nowMs += 1000;
      const { html, text } = await tally.read(page);
      expect(text).toContain("À CAEN");
      expect(html).not.toContain("/e/CAEN");
      expect(html).toContain("/e/CALVADOS");
      const json = (await tally.read("/api/rollup?year=2026&department=14")).html;
      expect(json).not.toContain('"code":"CAEN"');
    }
  });

  test("escapes texts written by organisers", async () => {
    const name = { fr: "<img src=x>", en: "<img src=x>" };
    await tally.store.createEvent(sampleEvent({ code: "HTML", name }));
    await contribute(tally, "HTML", [1, 2, 3], 1);
    expect((await tally.read("/rollup?year=2026")).html).toContain("&lt;img src=x>");
  });
});

describe("an event in a frame of another site", () => {
  test("may be framed by any site, unlike its page, and contains no script", async () => {
    await tally.store.createEvent(sampleEvent());
    const { response, html } = await tally.read("/e/BRUME/embed");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *;");
    expect(html).not.toMatch(/<script|<style| style=|http-equiv/);
    expect(response.headers.get("refresh")).toBeNull();
    const page = await tally.read("/e/BRUME");
    expect(page.response.headers.get("content-security-policy")).toContain(
      "frame-ancestors 'none'",
    );
  });

  test("shows measured and declared figures separately, and links to its page", async () => {
    await tally.store.createEvent(sampleEvent());
    const totals = zeroTotals();
    totals.measured.files = 1000;
    totals.declared.files = 200;
    totals.declared.devices = { laptop: { working: 1, broken: 1 } };
    for (const person of [1, 2, 3]) await tally.put(person, totals);
    const { html, text } = await tally.read("/e/BRUME/embed?lang=en");
    expect(text).toContain("Brume cleanup");
    expect(text).toContain("3 contributions");
    // Three contributions of 1,200 files and 2 devices each.
    expect(text).toContain("Files deleted at least 3,600 measured: 3,000 declared: 600");
    expect(text).toContain("Devices announced at least 6 declared: 6");
    expect(html).toContain('href="/e/BRUME?lang=en" target="_blank" rel="noopener"');
  });

  test.each([
    ["before it starts", 1, {}, t("tally.event.startsSoon")],
    ["below K", 21, {}, "Le total apparaît à 6 participations, ou à la clôture."],
    ["until the close", 21, { publication: "atClose" }, "Le total apparaît à la clôture."],
    ["after the close", 31 + 10, {}, "Trop peu de participations pour un total."],
  ] as const)("explains why there are no figures %s", async (_, day, changes, sentence) => {
    await tally.store.createEvent(sampleEvent(changes));
    tally.time.nowMs = noonOf(day);
    expect((await tally.read("/e/BRUME/embed")).text).toContain(sentence);
  });

  test("is cached for a minute, then revalidated by its entity tag", async () => {
    await tally.store.createEvent(sampleEvent());
    const { response, html } = await tally.read("/e/BRUME/embed");
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    const tag = createHash("sha256").update(html).digest("base64url").slice(0, 22);
    expect(response.headers.get("etag")).toBe(`"${tag}"`);
    const again = await tally.app.request("/e/BRUME/embed", {
      headers: { "accept-language": "fr", "if-none-match": `"${tag}"` },
    });
    expect(again.status).toBe(304);
  });
});

test("the embed of a territory may be framed by any site", async () => {
  await fillCalvados(tally);
  const { response, text } = await tally.read("/rollup/embed?year=2026&region=28");
  expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *;");
  expect(text).toContain("3 événements");
  expect(text).toContain("Normandie, 2026");
  expect(text).toContain("Fichiers supprimés 45 mesuré : 45");
  expect((await tally.read("/rollup/embed?region=99")).response.status).toBe(404);
});
