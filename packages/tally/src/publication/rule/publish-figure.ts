import { type Figure, type FigureLevel, methods } from "@digital-cleanup/challenge";
import { chooseDetails } from "./choose-details.ts";
import { type Choice, chooseMovers } from "./choose-movers.ts";
import { detailParts, methodParts, sumPart } from "./figure-parts.ts";
import { withoutKeptBack } from "./keep-back.ts";
import type { Mover } from "./mover.ts";
import { isPartAllowed } from "./part-movement.ts";

type Options = {
  /** By index of a public sum: contributions whose published value there is not 0. */
  holders: readonly number[];
  k: number;
  isPatient: boolean;
  /** Whether contributions are kept back for the last batch. */
  isKeepingBack: boolean;
};

export type FigureChange<C> = Choice<C> & {
  level: FigureLevel;
  /** The public sums that the batch moves, by index. */
  parts: ReadonlySet<number>;
};

/** What a batch publishes of one figure, as finely as the rule allows; undefined if the figure waits. */
export function publishFigure<C>(
  figure: Figure,
  movers: readonly Mover<C>[],
  { holders, k, isPatient, isKeepingBack }: Options,
): FigureChange<C> | undefined {
  const sum = sumPart(figure);
  const byMethod = methodParts(figure);
  const taken = isKeepingBack
    ? withoutKeptBack(movers, { part: sum, methodParts: byMethod, k })
    : movers;
  const choice = chooseMovers(taken, { part: sum, holders: holders[sum]!, k, isPatient });
  if (!choice) return;
  const { chosen } = choice;
  const isAllowed = (part: number) =>
    isPartAllowed(
      chosen.flatMap(({ movements }) => movements.get(part) ?? []),
      holders[part]!,
      k,
    );
  if (!isAllowed(sum)) return;
  if (!byMethod.every(isAllowed)) return { ...choice, level: "sum", parts: new Set([sum]) };
  const details = methods.flatMap((method) =>
    chooseDetails(chosen, { parts: detailParts(figure, method), holders, k }),
  );
  return {
    ...choice,
    level: details.length > 0 ? "detail" : "method",
    parts: new Set([sum, ...byMethod, ...details]),
  };
}
