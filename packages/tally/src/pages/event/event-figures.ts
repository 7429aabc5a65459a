import {
  type Figure,
  figures,
  figureState,
  type FigureState,
  type Published,
} from "@digital-cleanup/challenge";
import type { Unit } from "../figures/figures.tsx";
import { countCollected } from "../figures/published-amounts.ts";

/** What contributions add up to, from the figure that an event shows first. */
export const contributedFigures: readonly Figure[] = [
  "bytes",
  ...figures.filter((figure) => figure !== "bytes"),
];

/** A figure with its value. The desk counts `collected` and `weighed`. */
export type ShownFigure = {
  kind: Figure | "participations" | "collected" | "weighed" | "peopleActing" | "peopleReached";
  value: bigint;
};

export function unitOf(kind: ShownFigure["kind"]): Unit {
  if (kind === "bytes") return "bytes";
  return kind === "grams" || kind === "weighed" ? "grams" : "count";
}

/** The figure that stands for an open event: the first that has a total. */
export function leadFigure(published: Published): { kind: Figure; state: FigureState } {
  const all = contributedFigures.map((kind) => ({ kind, state: figureState(published, kind) }));
  return all.find(({ state }) => "sum" in state && state.sum > 0n) ?? all[0]!;
}

export const handCounts = ({ declaredByOrganiser = {} }: Published): ShownFigure[] =>
  (["peopleActing", "bytes", "files", "emails", "apps", "peopleReached"] as const)
    .map((kind) => ({ kind, value: BigInt(declaredByOrganiser[kind] ?? 0) }))
    .filter(({ value }) => value > 0n);

/** Whether the organiser's count stands in for totals, of which there are none. */
export const isCountedByHand = (published: Published): boolean =>
  !published.totals && handCounts(published).length > 0;

/**
 * What a closed event shows, the most important first: the devices that were handed in, or else what most stands for it;
 * then the people who took part, the data, the weight to recycle and the rest.
 */
export function closedFigures(published: Published): ShownFigure[] {
  const { totals, collected, participations } = published;
  const [bytes, ...others] = contributedFigures.map((kind) => ({
    kind,
    value: BigInt(totals?.[kind]?.sum ?? 0),
  }));
  const weighed = { kind: "weighed", value: BigInt(collected.grams) } as const;
  const shown: ShownFigure[] = [
    { kind: "collected", value: countCollected(published) },
    ...(isCountedByHand(published)
      ? [...handCounts(published), weighed]
      : [bytes!, weighed, ...others]),
  ];
  const [first, ...more] = shown.filter(({ value }) => value > 0n);
  const people = { kind: "participations", value: BigInt(participations.received) } as const;
  if (!first) return [people];
  return isCountedByHand(published) ? [first, ...more] : [first, people, ...more];
}
