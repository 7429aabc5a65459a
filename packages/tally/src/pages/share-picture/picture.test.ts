import { createFormat, type Language, loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, measuredMedia, sampleEvent } from "../../../test/support/samples.ts";
import { plain } from "../../../test/support/shown-text.ts";
import { pictureOf, pictureText } from "./picture.ts";

const tally = eachTally();
const eventUrl = "https://brume.example/e/BRUME";

async function readPicture(language: Language = "fr") {
  const t = await loadText(language);
  const event = (await tally.store.readEvent("BRUME"))!;
  const published = (await tally.store.readPublished("BRUME"))!;
  return pictureOf({ t, format: createFormat(language), event, published, eventUrl })!;
}
const read = async (language?: Language) => plain(pictureText(await readPicture(language)));

async function contribute(people: number) {
  const totals = measuredMedia(2_000_000_000, measuredFiles(10));
  for (let person = 1; person <= people; person += 1) await tally.put(person, totals);
}

/** The texts of an organiser stand apart from the others. */
const name = "\u2068Ménage de Brume\u2069";
const source = "\u2068Ville de Brume\u2069, 20–30 novembre 2026. brume.example/e/BRUME";

test("the picture of a closed event has its devices, people and data, its source and its address", async () => {
  await tally.store.createEvent(sampleEvent());
  await contribute(3);
  await tally.collect(["laptop", "working", 3]);
  await tally.store.close("BRUME");
  expect(await read()).toBe(
    `${name}. 3 appareils déposés, 3 participations, 6 Go supprimés. ${source}`,
  );
  expect(await read("en")).toContain("3 devices handed in, 3 contributions, 6 GB deleted");
  expect((await readPicture()).fileName).toBe("BRUME.png");
});

test("the total of an open event is said to be at least what it is", async () => {
  await tally.store.createEvent(sampleEvent());
  await contribute(7);
  expect(await read()).toMatch(/au moins \d+ Go supprimés, 7 participations/);
});

test("there is no picture of an event in which nobody took part", async () => {
  await tally.store.createEvent(sampleEvent());
  expect(await readPicture()).toBeUndefined();
});

test("before there are totals the picture has the people", async () => {
  await tally.store.createEvent(sampleEvent());
  await contribute(1);
  expect(await read()).toBe(`${name}. 1 participation. ${source}`);
});

test("the picture states that an event was counted by hand", async () => {
  await tally.store.createEvent(sampleEvent());
  await contribute(1);
  await tally.store.close("BRUME");
  await tally.store.organisers.declare("BRUME", { peopleReached: 40, files: 300 });
  expect(await read()).toBe(
    `${name}. 300 fichiers supprimés, 40 personnes sensibilisées. Compté à la main par l’organisateur · ${source}`,
  );
});

test("the picture states that participants are simulated", async () => {
  await tally.store.createEvent(sampleEvent({ isDemonstration: true }));
  await contribute(1);
  expect(await read()).toBe(
    `${name}. 1 participation. Démonstration, participants simulés · ${source}`,
  );
});
