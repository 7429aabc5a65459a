import type { Estimate } from "../estimate/estimate.ts";

export type Suggestion<Id extends string = string> = {
  readonly id: Id;
  /** Keeping, repairing, buying used or giving a device, which decides whether another one is made. */
  readonly isDeviceDecision: boolean;
  /** The average share of following it for a year. */
  readonly average: Estimate<"average">;
  /** What really changes within that year, if there is a model of it. */
  readonly marginal?: Estimate<"marginal"> | undefined;
};

/**
 * Suggestions by real effect, strongest first: device decisions, then the others by the marginal change if it is known, else
 * by the average share. Device decisions come first at any size, because a device that is not made emits nothing, while
 * an unused share of networks and data centres is attributed to other users. Equal ones keep their order.
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
