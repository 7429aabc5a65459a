import { type Ceilings, type Figure, publicFields } from "@digital-cleanup/challenge";
import { exceedsCeilings } from "../ceilings.ts";
import { type Counters, countChange } from "../counters.ts";
import type { FigureLevels, PublicSums } from "../public-sums.ts";
import type { StoredContribution } from "../stored-contribution.ts";
import { unpackTotals } from "../totals-codec.ts";
import { figureBit } from "./figure-parts.ts";
import { type Mover, moversByFigure } from "./mover.ts";
import { isLeaver, isNewcomer } from "./part-movement.ts";
import { publishFigure } from "./publish-figure.ts";
import { replaceFigures } from "./replace-figures.ts";

/** What the rule needs to know of an event. */
export type BatchContext = {
  /** The least number of people who move a public sum together. */
  k: number;
  publication: "live" | "atClose";
  /** The event is closed, and this is the batch of its close. */
  isClosed: boolean;
  /** No contribution has arrived for a while, so that waiting for more gains nothing. */
  isQuiet: boolean;
  /** False in the first round of a close in parts: the last round reads again what this batch leaves. */
  isLastRound: boolean;
  ceilings: Ceilings;
  /** The ceilings were raised since the last batch, so contributions above the old ones may be below the new ones. */
  hasRaisedCeilings: boolean;
  counters: Counters;
};

/** The contributions of one event, as all writes so far have left them. Each is read at most once for a decision. */
export type BatchRows<C extends StoredContribution> = {
  pending(): C[];
  aboveLimit(): C[];
  publicSums(): PublicSums;
};

/** After a batch, no ceiling counts as raised. */
export type NextBatch<C extends StoredContribution> = {
  counters: Counters;
  levels: FigureLevels;
  /** The public sums that it moves, by index. */
  parts: ReadonlySet<number>;
  /** By index of a public sum: what the batch adds to it. */
  change: bigint[];
  publicSums: PublicSums;
  /** The contributions to store again, with what they are now. */
  changed: Map<C, C>;
  /** How many of them it published a figure of. */
  contributions: number;
};

/** Whether the counters alone allow a batch, so that most writes need to read no other contribution. */
export function isBatchPossible(context: BatchContext): boolean {
  const { k, publication, isClosed, hasRaisedCeilings, counters } = context;
  if (publication === "atClose" && !isClosed) return false;
  return counters.pending + (hasRaisedCeilings ? counters.aboveLimit : 0) >= k;
}

/** The batch that is due, if any. What it publishes of each figure is decided for that figure alone. */
export function nextBatch<C extends StoredContribution>(
  context: BatchContext,
  rows: BatchRows<C>,
): NextBatch<C> | undefined {
  if (!isBatchPossible(context)) return;
  const { k, isClosed, isQuiet, isLastRound, ceilings, hasRaisedCeilings } = context;
  const isPatient = !isClosed && !isQuiet;
  // Before that, nothing is kept back: a small room sees its figures as soon as the rule allows them.
  const isKeepingBack = !isLastRound || (isPatient && context.counters.published >= 2 * k);
  const released = hasRaisedCeilings
    ? rows.aboveLimit().filter((contribution) => isBelow(contribution, ceilings))
    : [];
  const movers = moversByFigure([...rows.pending(), ...released]);
  const { sums, holders, figures } = rows.publicSums();
  const levels: FigureLevels = {};
  const parts = new Set<number>();
  const change = publicFields.map(() => 0n);
  const holdersAfter = [...holders];
  const publishedFigures = new Map<C, number>();
  const standsOut = new Map<C, number>();
  for (const [figure, figureMovers] of movers) {
    const published = publishFigure(figure, figureMovers, {
      holders,
      k,
      isPatient,
      isKeepingBack,
    });
    if (!published) continue;
    levels[figure] = published.level;
    for (const part of published.parts) parts.add(part);
    for (const mover of published.chosen) {
      addBit(publishedFigures, mover, figureBit(figure));
      addMovements(mover, published.parts, change, holdersAfter);
    }
    for (const mover of published.standsOut) addBit(standsOut, mover, figureBit(figure));
  }
  if (publishedFigures.size === 0) return;

  const n = context.counters.batch + 1;
  let counters: Counters = { ...context.counters, batch: n };
  const changed = new Map<C, C>();
  for (const before of new Set([...publishedFigures.keys(), ...standsOut.keys(), ...released])) {
    const bits = publishedFigures.get(before) ?? 0;
    const after: C = {
      ...before,
      isAboveLimit: false,
      standsOut: (before.standsOut & ~bits) | (standsOut.get(before) ?? 0),
      ...(bits !== 0 && { published: replaceFigures(before, bits), batch: n }),
    };
    counters = countChange(counters, before, after);
    changed.set(before, after);
  }
  return {
    counters,
    levels,
    parts,
    change,
    publicSums: {
      sums: sums.map((sum, part) => sum + change[part]!),
      holders: holdersAfter,
      figures: new Set([...figures, ...(Object.keys(levels) as Figure[])]),
    },
    changed,
    contributions: publishedFigures.size,
  };
}

const isBelow = ({ current, isVoided }: StoredContribution, ceilings: Ceilings): boolean =>
  !isVoided && current !== null && !exceedsCeilings(unpackTotals(current), ceilings);

function addBit<C>(bits: Map<C, number>, { contribution }: Mover<C>, bit: number): void {
  bits.set(contribution, (bits.get(contribution) ?? 0) | bit);
}

function addMovements<C>(
  { movements }: Mover<C>,
  parts: ReadonlySet<number>,
  change: bigint[],
  holders: number[],
): void {
  for (const [part, movement] of movements) {
    if (!parts.has(part)) continue;
    change[part]! += BigInt(movement.after) - BigInt(movement.before);
    if (isNewcomer(movement)) holders[part]! += 1;
    if (isLeaver(movement)) holders[part] = Math.max(0, holders[part]! - 1);
  }
}
