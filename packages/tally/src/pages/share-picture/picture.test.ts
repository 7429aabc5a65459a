import { createFormat, loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { plain } from "../../../test/support/shown-text.ts";
import { measuredFiles, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { pictureOf, pictureText } from "./picture.ts";

const tally = eachTally();
const localeProps = { t: await loadText("fr"), format: createFormat("fr") };
const eventUrl = "https://brume.example/e/BRUME";

async function textOfPicture() {
  const event = (await tally.store.readEvent("BRUME"))!;
  const published = (await tally.store.readPublished("BRUME"))!;
  return plain(pictureText(pictureOf({ ...localeProps, event, published, eventUrl })));
}

test("the picture has the devices handed in, the data and the people, with the source and the address", async () => {
  await tally.store.createEvent(sampleEvent());
  const totals = measuredFiles(10);
  totals.measured.bytes = 2_000_000_000;
  totals.measured.bytesByCategory = { media: 2_000_000_000 };
  for (const person of [1, 2, 3]) await tally.put(person, totals);
  await tally.store.desk.add("BRUME", 0, [
    { id: secretOf(1), kind: "devices", type: "laptop", state: "working", count: 3 },
  ]);
  await tally.store.close("BRUME");
  expect(await textOfPicture()).toBe(
    "Ménage de Brume. 3 appareils déposés, 6 Go supprimés, 3 participations. Ville de Brume, 20–30 novembre 2026. brume.example/e/BRUME",
  );
});

test("without devices and totals it has the people", async () => {
  await tally.store.createEvent(sampleEvent());
  await tally.put(1, measuredFiles(10));
  expect(await textOfPicture()).toContain("Ménage de Brume. 1 participation. Ville de Brume");
});
