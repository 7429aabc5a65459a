import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { measuredMedia } from "../../../test/support/samples.ts";

const [fr, en] = await Promise.all([loadText("fr"), loadText("en")]);

const tally = eachTally(withEvent);

/** Three people each delete 2 GB and announce a tablet; the desk takes three laptops and nine phones. */
async function contribute() {
  const totals = measuredMedia(2_000_000_000);
  totals.declared.devices = { tablet: { working: 1, broken: 0 } };
  for (const person of [1, 2, 3]) await tally.put(person, totals);
  await takeAtDesk();
}

const takeAtDesk = () =>
  tally.collect(
    ["laptop", "working", 3],
    ["smartphone", "working", 6],
    ["smartphone", "broken", 3],
  );

test("the page shows the inputs, assumptions and sources of each emission figure", async () => {
  await contribute();
  const { response, html, text } = await tally.read("/e/BRUME/calculation?lang=en");
  expect(response.status).toBe(200);
  // 3 laptops × (170 + 12.3 + 2.79) kg over 5 years, 6 phones × (77 + 2.27 + 0.25) kg over 2.5 years.
  expect(text).toContain(
    "Laptops device, manufacturing: 3 times × 1 year × 37.02 kg × 1,000 g/kg = 110 kg",
  );
  expect(text).toMatch(
    /Smartphones device, manufacturing: 6 times × 1 year × 31\.8\d? kg × 1,000 g\/kg = 190 kg/,
  );
  expect(text).toContain("Low bounds add to low bounds");
  expect(text, "a device that was only announced").not.toContain("Tablets device");
  // 6 GB deleted: nothing is surely avoided.
  expect(text).toMatch(/data centre, use: 0 surely avoided × 6 GB × 1 year × .* = 0 g/);
  expect(text).toContain("Low bound: derived, no disk is switched off.");
  // Most sheets of manufacturers bound the making of a device.
  expect(text).toMatch(
    /Low bound: derived, the middle 80% of manufacturers’ sheets \(.*?226 sheets, half of them from 177 to 281 kg/,
  );
  expect(html).toContain(
    'href="https://github.com/incubateur-ademe/publicodes-acv-numerique/tree/d82527a24999f9945ad7c3deecff4da31fda51ca/src"',
  );
});

test("the page on the method has an example of each figure, without any event", async () => {
  const { text } = await tally.read("/method?lang=en");
  // One laptop: (170 + 12.3 + 2.79) kg over 5 years.
  expect(text).toContain(
    "Laptops device, manufacturing: 1 time × 1 year × 37.02 kg × 1,000 g/kg = 37 kg",
  );
  expect(text).toMatch(/data centre, use: 0 surely avoided × 1 GB × 1 year × .* = 0 g/);
  expect((await tally.read("/method?lang=fr")).html).toContain(fr("tally.calculation.lead"));
});

test("the event's page and its report link to the page in their language", async () => {
  await contribute();
  expect((await tally.read("/e/BRUME?lang=fr")).html).toContain(
    `<a href="/e/BRUME/calculation?lang=fr">${fr("common.how")}</a>`,
  );
  expect((await tally.read("/e/BRUME/report?lang=en")).html).toMatch(
    new RegExp(`<a href="https?://[^"]+/e/BRUME/calculation[?]lang=en">${en("common.how")}</a>`),
  );
  expect((await tally.read("/e/BRUME/calculation?lang=fr")).text).toContain(
    fr("tally.calculation.assumptions"),
  );
});

test("an event has a calculation as soon as its desk took a working device", async () => {
  await takeAtDesk();
  const { response, text } = await tally.read("/e/BRUME/calculation?lang=fr");
  expect(response.status).toBe(200);
  expect(text).toContain("Si les 9 appareils déposés en état de marche servent un an de plus");
  expect(text).not.toContain("Supprimer");
});

test("an event without an effect to calculate redirects to its own page", async () => {
  const { response } = await tally.read("/e/BRUME/calculation?lang=en");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/e/BRUME?lang=en");
});
