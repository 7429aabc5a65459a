import { type Figure, type FigureLevel, figures, methods } from "@digital-cleanup/challenge";
import type { FigureLevels, PublicSums } from "./public-sums.ts";
import {
  detailParts,
  figureByPart,
  methodParts,
  publicIndexesByField,
  sumPart,
} from "./rule/figure-parts.ts";
import { eachPacked, type PackedTotals } from "./totals-codec.ts";

/** People whose first figures became public in the same batch. Lists are by index of a public sum. */
export type Wave = {
  people: number;
  /** How many of them have something there. */
  holders: number[];
  /** What is public of them. */
  sums: bigint[];
};

/** By number of the first batch. */
export type Waves = Map<number, Wave>;

/** Adds a contribution, of which something is public, to its wave. */
export function addToWave(waves: Waves, firstBatch: number, published: PackedTotals): void {
  const wave = waves.get(firstBatch) ?? nobody();
  waves.set(firstBatch, wave);
  wave.people += 1;
  const parts = new Set<number>();
  eachPacked(published, (field, value) => {
    for (const part of publicIndexesByField[field]!) {
      parts.add(part);
      wave.sums[part]! += BigInt(value);
    }
  });
  for (const part of parts) wave.holders[part]! += 1;
}

const nobody = (): Wave => ({
  people: 0,
  holders: figureByPart.map(() => 0),
  sums: figureByPart.map(() => 0n),
});

export type VoidPlan = {
  /** The batches whose people leave: the one that is voided, and the nearest ones that have to leave with it. */
  batches: number[];
  people: number;
  levels: FigureLevels;
  /** By index of a public sum: what the void adds to it. */
  change: bigint[];
  /** After it. */
  publicSums: PublicSums;
};

/**
 * What leaves the public sums if the people of a batch are voided; undefined if nothing is public of any. No figure loses
 * fewer than K people, nor keeps fewer unless it keeps none.
 */
export function planVoid(
  waves: Waves,
  batch: number,
  publicSums: PublicSums,
  k: number,
): VoidPlan | undefined {
  if (!waves.has(batch)) return;
  const all = sumWaves([...waves.values()]);
  const batches = chooseBatches(waves, batch, all, k);
  const leaving = sumWaves(batches.map((n) => waves.get(n)!));
  const breakdown = new Breakdown(all, leaving, publicSums, k);
  const { change, holders } = breakdown;
  const levels: FigureLevels = {};
  for (const figure of figures) {
    const part = sumPart(figure);
    if (leaving.holders[part] === 0) continue;
    change[part] = -leaving.sums[part]!;
    holders[part]! -= leaving.holders[part]!;
    levels[figure] = breakdown.take(figure);
  }
  const isLeft = (figure: Figure) => holders[sumPart(figure)]! > 0;
  return {
    batches,
    people: leaving.people,
    levels,
    change,
    publicSums: {
      sums: publicSums.sums.map((sum, part) => sum + change[part]!),
      holders,
      figures: new Set([...publicSums.figures].filter(isLeft)),
    },
  };
}

/** The parts of figures by method, category or type. */
class Breakdown {
  readonly change = figureByPart.map(() => 0n);
  readonly holders: number[];
  readonly #all: Wave;
  readonly #leaving: Wave;
  readonly #public: PublicSums;
  readonly #k: number;

  constructor(all: Wave, leaving: Wave, publicSums: PublicSums, k: number) {
    this.holders = [...publicSums.holders];
    this.#all = all;
    this.#leaving = leaving;
    this.#public = publicSums;
    this.#k = k;
  }

  /** Takes those who leave out of the breakdown of a figure. Returns the finest level that this changes. */
  take(figure: Figure): FigureLevel {
    const byMethod = methodParts(figure);
    const details = methods.map((method) => detailParts(figure, method));
    const isByMethod = this.#canTake(byMethod);
    for (const parts of [byMethod, ...details]) {
      if (isByMethod && this.#canTake(parts)) this.#takeParts(parts);
      else this.#drop(parts);
    }
    const isChanged = (part: number) => this.change[part] !== 0n;
    if (details.flat().some(isChanged)) return "detail";
    return byMethod.some(isChanged) ? "method" : "sum";
  }

  /** Whether these parts contain everybody, and would not show too few people. */
  #canTake(parts: readonly number[]): boolean {
    const { sums, holders } = this.#public;
    return parts.every(
      (part) =>
        this.#all.sums[part] === sums[part] &&
        this.#all.holders[part] === holders[part] &&
        isAllowed(this.#leaving.holders[part]!, holders[part]!, this.#k),
    );
  }

  #takeParts(parts: readonly number[]): void {
    for (const part of parts) {
      this.change[part] = -this.#leaving.sums[part]!;
      this.holders[part]! -= this.#leaving.holders[part]!;
    }
  }

  /** Nothing is shown of these parts any more: what they contained is no longer broken down. */
  #drop(parts: readonly number[]): void {
    for (const part of parts) {
      this.change[part] = -this.#public.sums[part]!;
      this.holders[part] = 0;
    }
  }
}

/** Adds to a batch, one after the other, the nearest batch that mends all figures, or else most of them. */
function chooseBatches(waves: Waves, batch: number, all: Wave, k: number): number[] {
  const holdersOf = (n: number) => figures.map((figure) => waves.get(n)!.holders[sumPart(figure)]!);
  const total = figures.map((figure) => all.holders[sumPart(figure)]!);
  const countBroken = (leaving: readonly number[]): number =>
    leaving.filter((count, index) => !isAllowed(count, total[index]!, k)).length;
  const chosen = [batch];
  let leaving = holdersOf(batch);
  const leavingWith = (n: number) => holdersOf(n).map((count, index) => count + leaving[index]!);
  const others = [...waves.keys()]
    .filter((n) => n !== batch)
    .toSorted((one, other) => Math.abs(one - batch) - Math.abs(other - batch) || one - other);
  while (others.length > 0 && countBroken(leaving) > 0) {
    const broken = others.map((n) => countBroken(leavingWith(n)));
    const [next] = others.splice(broken.indexOf(Math.min(...broken)), 1);
    leaving = leavingWith(next!);
    chosen.push(next!);
  }
  return chosen;
}

/** Whether a part that `total` people hold may lose some: K of them or none, so that it keeps K or none. */
const isAllowed = (leaving: number, total: number, k: number): boolean =>
  leaving === 0 || (leaving >= k && (leaving === total || total - leaving >= k));

function sumWaves(waves: readonly Wave[]): Wave {
  const sum = nobody();
  for (const { people, holders, sums } of waves) {
    sum.people += people;
    for (let part = 0; part < figureByPart.length; part += 1) {
      sum.holders[part]! += holders[part]!;
      sum.sums[part]! += sums[part]!;
    }
  }
  return sum;
}
