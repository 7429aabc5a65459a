import type { Estimate } from "./estimate.ts";

export type Suggestion<Id extends string = string> = {
  readonly id: Id;
  /** Keeping, repairing, buying used or giving a device: it decides whether one is made. */
  readonly isDeviceDecision: boolean;
  /** What following it is allotted in a year. */
  readonly average: Estimate<"average">;
  /** What really changes within that year, where a model of it exists. */
  readonly marginal?: Estimate<"marginal"> | undefined;
};

/**
 * Suggestions by real effect, strongest first: device decisions, then the rest by what really changes where that is known and by
 * the average share where it is not. A decision on a device comes first whatever its size, because a device not made is not made,
 * while a share of networks and data centres goes to somebody else. Equal ones keep their order.
 */
export function rankSuggestions<Id extends string>(
  suggestions: readonly Suggestion<Id>[],
): readonly Suggestion<Id>[] {
  return suggestions.toSorted(
    (a, b) =>
      Number(b.isDeviceDecision) - Number(a.isDeviceDecision) || effectGrams(b) - effectGrams(a),
  );
}

function effectGrams({ average, marginal }: Suggestion): number {
  return (marginal ?? average).carbonGramsCo2e.central;
}
