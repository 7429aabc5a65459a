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

test("without JavaScript the screen shows the count, the address and the code", async () => {
  await tally.store.createEvent(sampleEvent());
  await takePart(1, 2);
  const { text } = await read("en");
  expect(text).toContain("2 contributions");
  expect(text).toContain("The total appears at 6 contributions or when the event closes.");
  expect(text).toContain("127 .0 .0 .1:4680 code BRUME");
});

test("a total that is public is at least its value, with how many are counted", async () => {
  await tally.store.createEvent(sampleEvent());
  await takePart(1, 2, 3, 4, 5, 6, 7);
  tally.time.nowMs += 1000;
  await tally.store.publishDue();
  const { text } = await read();
  // 6 × 500: the seventh contribution is not in it yet.
  expect(text).toContain("au moins 3 000 fichiers supprimés 6 participations comptées sur 7");
});

test("with publication at the close, the total appears only then, and exact", async () => {
  await tally.store.createEvent(sampleEvent({ publication: "atClose" }));
  await takePart(1, 2, 3, 4);
  tally.time.nowMs += 1000;
  await tally.store.publishDue();
  expect((await read()).text).toContain("4 participations Le total apparaît à la clôture");
  tally.time.nowMs = noonOf(31);
  await tally.store.settle();
  // 4 × 500
  expect((await read()).text).toContain("Merci 2 000 fichiers supprimés 4 participations");
});

test("the screen shows when an event starts, and thanks whoever came if a close has no totals", async () => {
  await tally.store.createEvent(sampleEvent());
  tally.time.nowMs = noonOf(1);
  expect((await read()).text).toContain("Rendez-vous le 20 novembre 2026");
  tally.time.nowMs = noonOf(21);
  await takePart(1, 2);
  await tally.store.close("BRUME");
  expect((await read()).text).toContain(
    "Merci 2 participations Trop peu pour un total : il en faut 3.",
  );
});

test("the screen of a demonstration states that its participants are simulated", async () => {
  await tally.store.createEvent(sampleEvent({ isDemonstration: true }));
  expect((await read()).text).toContain("Participants simulés");
  await tally.store.close("BRUME");
  expect((await read()).text).toContain("Participants simulés");
});

const drawn = (text: string) =>
  /<path d="[^"]+"/.exec(renderToString(QrCode({ text, label: "" })))![0];

test("the code to scan leads to the checklist", async () => {
  await tally.store.createEvent(sampleEvent());
  const { html } = await read();
  expect(html).toContain(drawn("http://127.0.0.1:4680/e/BRUME/join"));
  expect(html).toContain('aria-label="Code QR de 127.0.0.1:4680, code BRUME"');
});
