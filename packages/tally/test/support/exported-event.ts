import { type DeskEntry, type Totals, zeroTotals } from "@digital-cleanup/challenge";
import { measuredFiles, sampleEvent, secretOf } from "./samples.ts";
import type { OpenTally } from "./open-tally.ts";

const oneLaptop = (): Totals => {
  const totals = zeroTotals();
  totals.declared.devices = { laptop: { working: 1, broken: 0 } };
  return totals;
};

const entry = (id: number, count: number): DeskEntry => ({
  id: secretOf(id),
  kind: "devices",
  type: "laptop",
  state: "working",
  count,
});

/**
 * An event of K = 3 with four batches, two desks and a raised ceiling.
 * 1. three contributions of 10 files: 30; 2. now of 8 files: 24; 3. hidden, since after one new contribution and two
 * withdrawals two would remain; 4. these two, of 8 files and 1, and one with a laptop.
 */
export async function fillExportedEvent({ store, put, withdraw }: OpenTally): Promise<void> {
  await store.createEvent(sampleEvent());
  for (const person of [1, 2, 3]) await put(person, measuredFiles(10));
  for (const person of [1, 2, 3]) await put(person, measuredFiles(8), 2);
  await put(4, measuredFiles(1));
  for (const person of [1, 2]) await withdraw(person, 3);
  await put(5, oneLaptop());
  const helper = await store.organisers.addHelper("BRUME", "Guichet", new Uint8Array(32));
  await store.desk.add("BRUME", Number(helper), [
    entry(1, 4),
    entry(2, 100),
    { id: secretOf(2), kind: "undo" },
  ]);
  await store.desk.add("BRUME", 0, [
    { id: secretOf(3), kind: "weight", grams: 14_200, pieces: 9 },
    { id: secretOf(4), kind: "weight", grams: 800 },
  ]);
  await store.organisers.raiseCeilings(
    "BRUME",
    { files: 300_000 },
    '=un "vrai" ménage, 2 serveurs',
  );
}
