import { defaultCeilings } from "@digital-cleanup/challenge";
import { expect } from "vitest";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import type { Store } from "../../src/storage/store.ts";
import { measuredFiles, sampleEvent, secretOf } from "../support/samples.ts";
import { seededRandom } from "../support/seeded-random.ts";

const k = 4;
const people = 14;
const steps = 400;

/** The files of each person, as an observer who knows all of them would expect. */
type Figures = Map<number, number>;
const sumFigures = (figures: Figures): number =>
  [...figures.values()].reduce((sum, n) => sum + n, 0);
const changedBetween = (one: Figures, other: Figures): number =>
  Array.from({ length: people }, (_, person) => person).filter(
    (person) => one.get(person) !== other.get(person),
  ).length;

/**
 * Random people contribute, update, withdraw and repeat messages, some above the ceiling, while the event closes and
 * reopens. After each step the public state is compared with a model that shares no code with the store.
 */
export async function differencingWalk(
  store: Store,
  seed: number,
): Promise<{ batches: number; emptied: number }> {
  const random = seededRandom(seed);
  let ceiling = 50;
  await store.createEvent(sampleEvent({ k, ceilings: { ...defaultCeilings, files: ceiling } }));

  const seqs = new Map<number, number>();
  const sent: Figures = new Map();
  let shown: Figures = new Map();
  let isOpen = true;
  let last = { batch: 0, participations: 0, files: undefined as string | undefined };
  const seen = { batches: 0, emptied: 0 };

  for (let step = 0; step < steps; step += 1) {
    const choice = random(40);
    if (choice === 0) {
      await (isOpen ? store.close("BRUME") : store.reopen("BRUME"));
      isOpen = !isOpen;
    } else if (choice === 1) {
      ceiling += 5;
      await store.organisers.raiseCeilings("BRUME", { files: ceiling }, "checked");
    } else {
      const person = random(people);
      const known = seqs.get(person) ?? 0;
      const seq = Math.max(0, known + 2 - random(4));
      const files = choice < 20 ? undefined : 1 + random(60);
      const totals = files === undefined ? null : measuredFiles(files);
      const result = await store.change("BRUME", contributionKey("BRUME", secretOf(person)), {
        seq,
        totals,
      });
      const isTaken = seq > known && (isOpen || (files === undefined && seqs.has(person)));
      if (isTaken) {
        expect(result.ok).toBe(true);
        seqs.set(person, seq);
        if (files === undefined) sent.delete(person);
        else sent.set(person, files);
      }
    }

    const published = await store.readPublished("BRUME");
    const { batch, participations, totals } = published!;
    const now = { batch, participations, files: totals?.measured.files };
    if (batch === last.batch) {
      expect(now).toEqual(last);
      continue;
    }
    const target: Figures = new Map();
    for (let person = 0; person < people; person += 1) {
      const files = sent.get(person);
      const isAboveLimit = files !== undefined && files > ceiling;
      const figure = isAboveLimit ? shown.get(person) : files;
      if (figure !== undefined) target.set(person, figure);
    }
    expect(batch).toBe(last.batch + 1);
    expect(changedBetween(shown, target)).toBeGreaterThanOrEqual(k);
    seen.batches += 1;
    if (target.size > 0 && target.size < k) {
      seen.emptied += 1;
      expect(now).toMatchObject({ participations: 0, files: undefined });
      shown = new Map();
    } else {
      expect(participations).toBe(target.size);
      expect(now.files).toBe(target.size === 0 ? undefined : `${sumFigures(target)}`);
      shown = target;
    }
    last = now;
  }
  const recount = await store.recount("BRUME");
  expect(recount?.isEqual).toBe(true);
  return seen;
}
