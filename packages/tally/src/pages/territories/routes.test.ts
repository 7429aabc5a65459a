import { expect, test } from "vitest";
import { eachTally, openTally } from "../../../test/support/open-tally.ts";

const tally = eachTally(undefined, { creation: { policy: "open" } });

const read = (query = "") => tally.read(`/territories?lang=en${query}`);

test("the page begins with a search, which works without a script", async () => {
  const { response, html } = await read();
  expect(html).toMatch(/<h1>Territories<\/h1><form[^>]* action="\/territories" method="get"/);
  expect(html).not.toContain("<script");
  expect(response.headers.get("content-security-policy")).toContain("form-action 'self'");
  expect(html).toContain('href="/rollup?country=FR&amp;lang=en"');
  expect(html).toContain('href="/rollup?country=FR&amp;region=28&amp;lang=en"');
  // An overseas collectivity is in no region.
  expect(html).toContain('href="/rollup?country=FR&amp;department=987&amp;lang=en"');
});

test("a search lists each territory found with those that contain it", async () => {
  const { html } = await read("&q=caen");
  expect(html).toContain("2 territories found");
  expect(html).toMatch(/rollup\?country=FR[^"]*commune=14118[^"]*">Caen</);
  expect(html.replaceAll(/<[^>]+>/g, "")).toContain(
    "commune 14118 · CU Caen la Mer · Calvados · Normandie",
  );
});

test("a search with one answer leads to its totals", async () => {
  const { response } = await read("&q=14118");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toContain("commune=14118&lang=en");
});

test("a search without an answer repeats what was searched, escaped", async () => {
  const { html } = await read("&q=%3Cb%3Exyz");
  expect(html).toContain("No territory found for “&lt;b>xyz”");
  expect(html).toContain('value="&lt;b>xyz"');
});

test("a search cut in the middle of a character is answered", async () => {
  const { response } = await read(`&q=${"x".repeat(99)}${encodeURIComponent("😀")}`);
  expect(response.status).toBe(200);
});

test("the menu marks the page, and offers to organise only if events can be created", async () => {
  const { html } = await read();
  expect(html).toMatch(/<a href="\/territories\?lang=en" aria-current="page">/);
  expect(html).toContain('href="/new?lang=en"');
  const closed = await openTally();
  const other = await (await closed.app.request("/territories?lang=en")).text();
  expect(other).not.toContain('href="/new?lang=en"');
  await closed.close();
});
