import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, noonOf, sampleEvent } from "../../../test/support/samples.ts";

const tally = eachTally();

const read = (language?: string) => tally.read("/e/BRUME/screen", language);
const takePart = async (...people: number[]) => {
  for (const person of people) await tally.put(person, measuredFiles(500));
};

test("without JavaScript the screen shows its initial state, the event's address, and its goals", async () => {
  await tally.store.createEvent(sampleEvent({ goals: { participations: 200, files: 6000 } }));
  await takePart(1, 2, 3, 4);
  const { html, text } = await read("en");
  expect(text).toContain("4 contributions received goal 200");
  // 3 × 500
  expect(text).toContain("1,500 files, measured goal 6,000");
  expect(html).toContain('aria-valuenow="25"');
  expect(text).toContain("3 in the totals.");
  expect(text).toContain("1 of 6 waiting");
  expect(html).toContain('aria-label="QR code of 127.0.0.1:4680/e/BRUME"');
  // A line of it ends before the path, never after a hyphen.
  expect(html).toContain(".1:4680</span><span>/e/BRUME</span>");
});

test("below K contributions the screen shows their number and no totals", async () => {
  await tally.store.createEvent(sampleEvent({ goals: { files: 6000 } }));
  await takePart(1, 2);
  const { text } = await read();
  expect(text).toContain("2 participations reçues");
  expect(text).toContain("Premiers totaux à 6 participations, ou à la clôture.");
  expect(text).toContain("— non publié fichier objectif 6 000");
});

test("with publication at the close, totals are shown only then, and exact", async () => {
  await tally.store.createEvent(sampleEvent({ publication: "atClose" }));
  await takePart(1, 2, 3, 4);
  tally.time.nowMs += 1000;
  await tally.store.publishDue();
  expect((await read()).text).toContain("4 participations reçues");
  expect((await read()).text).toContain("Les totaux seront publiés à la clôture.");
  tally.time.nowMs = noonOf(31);
  await tally.store.settle();
  const { text } = await read();
  expect(text).toContain("4 participations reçues");
  // 4 × 500
  expect(text).toContain("2 000 fichiers, mesurés");
  expect(text).toContain("Événement clos");
});

test("the screen shows when an event starts, and why a closed one has no totals", async () => {
  await tally.store.createEvent(sampleEvent());
  tally.time.nowMs = noonOf(1);
  expect((await read()).text).toContain("Bientôt Du 20 novembre 2026 au 30 novembre 2026");
  tally.time.nowMs = noonOf(21);
  await tally.store.close("BRUME");
  expect((await read()).text).toContain(
    "Aucun total publié Il faut au moins 3 participations par total.",
  );
});

test("the screen of a demonstration states that its participants are simulated", async () => {
  await tally.store.createEvent(sampleEvent({ isDemonstration: true }));
  expect((await read()).text).toContain("Démonstration, participants simulés");
});

const drawn = (text: string) =>
  /<path d="[^"]+"/.exec(renderToString(QrCode({ text, label: "" })))![0];

test("the code to scan leads to the checklist, and after the close to the results", async () => {
  const results = "http://127.0.0.1:4680/e/BRUME";
  await tally.store.createEvent(sampleEvent());
  expect((await read()).html).toContain(drawn(`${results}/join`));
  tally.time.nowMs = noonOf(21);
  await tally.store.close("BRUME");
  expect((await read()).html).toContain(drawn(results));
});
