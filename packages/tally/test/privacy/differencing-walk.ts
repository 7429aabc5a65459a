import { defaultCeilings } from "@digital-cleanup/challenge";
import { expect } from "vitest";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import type { Store } from "../../src/storage/store.ts";
import { measuredFiles, sampleEvent, secretOf } from "../support/samples.ts";
import { seededRandom } from "../support/seeded-random.ts";

const k = 4;
const people = 40;
const steps = 400;

const keyOf = (person: number) => contributionKey("BRUME", secretOf(person));

/** What the tally tells each person of their own contribution. */
const readAnswers = (store: Store) =>
  Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const result = await store.change("BRUME", keyOf(person), { seq: 0, totals: null });
      if (!result.ok) throw new Error("unreachable");
      return result.answer;
    }),
  );

/** Fails if the change between two public sums is of fewer than K people, or within 10 % of what one of them changed. */
function expectUnreadable(before: readonly number[], after: readonly number[]): void {
  const changes = after.map((files, person) => files - before[person]!).filter((n) => n !== 0);
  const net = changes.reduce((sum, change) => sum + change, 0);
  expect(changes.length).toBeGreaterThanOrEqual(k);
  for (const change of changes) {
    expect(Math.abs(net - change)).toBeGreaterThan(0.1 * Math.abs(change));
  }
}

/**
 * Random people contribute, update, withdraw and repeat messages, some above the ceiling, while the event closes and
 * reopens and time passes. Each change of the public state is compared with what the tally tells each person of their
 * own figures, and with every state before it.
 */
export async function differencingWalk(store: Store, seed: number, time: { nowMs: number }) {
  const random = seededRandom(seed);
  await store.createEvent(sampleEvent({ k, ceilings: { ...defaultCeilings, files: 150 } }));
  const seqs = new Map<number, number>();
  let isOpen = true;
  const states: number[][] = [Array.from({ length: people }, () => 0)];
  let lastBatch = 0;

  for (let step = 0; step < steps; step += 1) {
    time.nowMs += random(900);
    const choice = random(40);
    if (choice === 0) {
      await (isOpen ? store.close("BRUME") : store.reopen("BRUME"));
      isOpen = !isOpen;
    } else if (choice === 1) {
      await store.organisers.raiseCeilings("BRUME", { files: 150 * 2 ** random(4) }, "checked");
    } else {
      const person = random(people);
      const known = seqs.get(person) ?? 0;
      const seq = Math.max(0, known + 2 - random(4));
      const totals = choice < 7 ? null : measuredFiles(1 + random(choice < 12 ? 500 : 60));
      const result = await store.change("BRUME", keyOf(person), { seq, totals });
      if (result.ok) seqs.set(person, Math.max(known, seq));
    }
    await store.publishDue();

    const { batch, participations, totals } = (await store.readPublished("BRUME"))!;
    if (batch === lastBatch) continue;
    lastBatch = batch;
    const answers = await readAnswers(store);
    const state = answers.map((answer) => answer.published?.measured.files ?? 0);
    const counted = answers.filter(
      (answer, person) => state[person]! > 0 && answer.standing !== "withdrawn",
    );
    expect(participations.published).toBe(counted.length);
    expect(totals?.files?.sum).toBe(String(state.reduce((sum, files) => sum + files, 0)));
    for (const before of states) expectUnreadable(before, state);
    states.push(state);
  }
  const recount = await store.recount("BRUME");
  expect(recount?.isEqual).toBe(true);
  return { batches: states.length - 1 };
}
