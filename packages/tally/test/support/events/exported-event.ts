import type { DeskEntry, Totals } from "@digital-cleanup/challenge";
import { measuredFiles, sampleEvent, secretOf } from "../samples.ts";
import type { OpenTally } from "../open-tally.ts";

const filesAndLaptop = (files: number): Totals => {
  const totals = measuredFiles(files);
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
 * 1. three contributions of 10 files: 30; 2. three of 8 files with a laptop each: 24 files and 3 laptops; 3. two more
 * files of each of the six: 12; 4. the second batch is voided.
 */
export async function fillExportedEvent({ store, put, time, write }: OpenTally): Promise<void> {
  await store.createEvent(sampleEvent());
  for (const person of [1, 2, 3]) await put(person, measuredFiles(10));
  for (const person of [4, 5, 6]) await put(person, filesAndLaptop(8));
  // Within a second of the batch before, so that the next one has all of them.
  for (const person of [1, 2, 3]) {
    await write("PUT", { secret: secretOf(person), seq: 2, totals: measuredFiles(12) });
  }
  for (const person of [4, 5, 6]) {
    await write("PUT", { secret: secretOf(person), seq: 2, totals: filesAndLaptop(10) });
  }
  time.nowMs += 1000;
  await store.publishDue();
  await store.voidBatch("BRUME", 2, "a wave of fakes");
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
    { files: 400_000 },
    '=un "vrai" ménage, 2 serveurs',
  );
}
