import { dataSetVersion } from "@digital-cleanup/footprint";
import { createFormat, type Language, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { measuredMedia, sampleEvent } from "../../../test/support/samples.ts";
import { shownText } from "../../../test/support/shown-text.ts";
import { DetailsSection } from "./details-section.tsx";

const tally = eachTally();

/** Three people delete 2 GB each, and the desk takes two working laptops. */
async function readDetails(language: Language): Promise<string> {
  await tally.store.createEvent(sampleEvent());
  for (const person of [1, 2, 3]) await tally.put(person, measuredMedia(2_000_000_000));
  await tally.collect(["laptop", "working", 2]);
  const published = (await tally.store.readPublished("BRUME"))!;
  const localeProps = { t: await loadText(language), format: createFormat(language) };
  const props = { ...localeProps, published, calculationUrl: "/calculation" };
  return shownText(renderToString(<DetailsSection {...props} />));
}

test("estimates are the real change of the event, never an average, and name their data set", async () => {
  const text = await readDetails("en");
  // The high bound of 6 GB: 6 × 98.2 Wh × 46.1 g/kWh = 27 g; the low bound of two laptops: 56.6 kg
  expect(text).toContain("Deleting 6 GB online: real change over a year less than 27 g CO₂e");
  expect(text).toMatch(/2 working devices handed in are used one more year, .* put off 57 to /);
  expect(text).toContain(`(data set ${dataSetVersion})`);
  expect(text).not.toMatch(/average/i);
});

test("the same in French", async () => {
  const text = await readDetails("fr");
  expect(text).toContain("Supprimer 6 Go en ligne : changement réel sur un an moins de 27 g CO₂e");
  expect(text).toContain("2 appareils déposés en état de marche servent un an de plus");
  expect(text).toContain(`(jeu de données ${dataSetVersion})`);
  expect(text).not.toMatch(/moyenne/i);
});
