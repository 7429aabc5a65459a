import { zeroTotals } from "@digital-cleanup/challenge";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";

const tally = eachTally();

const request = (type: string, query = "") => tally.app.request(`/e/BRUME/report.${type}${query}`);

/** Three people announce two working phones each; the desk received one. */
async function announceAndCollect(): Promise<void> {
  await tally.store.createEvent(sampleEvent());
  const totals = zeroTotals();
  totals.declared.devices = { smartphone: { working: 2, broken: 0 } };
  for (const person of [1, 2, 3]) await tally.put(person, totals);
  await tally.collect(["smartphone", "working", 1]);
}

test("the table has what was announced and what was collected, and never one for the other", async () => {
  await announceAndCollect();
  const response = await request("csv", "?lang=fr");
  expect(response.headers.get("content-disposition")).toContain("BRUME-report.csv");
  const lines = (await response.text()).split("\r\n");
  expect(lines[0]).toBe("Rubrique;Intitulé;Détail;Valeur;Unité;Remarque");
  const rowOf = (label: string) => lines.filter((line) => line.includes(`;${label};`));
  // 3 people × 2 phones.
  expect(rowOf("Appareils annoncés").at(-1)).toContain(";Ensemble;6;");
  expect(rowOf("Équipements fonctionnels collectés")).toEqual([
    "Chiffres à déclarer au plan national;Équipements fonctionnels collectés;non confirmé;1;;Comptés au guichet. Les appareils annoncés n’y sont pas.",
  ]);
});

test("without a desk the equipment collected is empty, whatever was announced", async () => {
  await tally.store.createEvent(sampleEvent());
  const totals = zeroTotals();
  totals.declared.devices = { smartphone: { working: 2, broken: 0 } };
  for (const person of [1, 2, 3]) await tally.put(person, totals);
  const text = await (await request("csv", "?lang=en")).text();
  expect(text).toMatch(/Working equipment collected,not confirmed,,,/i);
});

test("the spreadsheet has the same rows", async () => {
  await announceAndCollect();
  const response = await request("ods");
  expect(response.headers.get("content-type")).toBe(
    "application/vnd.oasis.opendocument.spreadsheet",
  );
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const content = strFromU8(files["content.xml"]!);
  const csv = await (await request("csv")).text();
  expect(content.match(/<table:table-row>/g)).toHaveLength(csv.trimEnd().split("\r\n").length);
  expect(content).toContain("Équipements fonctionnels collectés");
});

test("there is no table of an unknown event, nor of another type", async () => {
  expect((await request("csv")).status).toBe(404);
  expect((await request("xlsx")).status).toBe(404);
});
