import type { Estimate } from "../estimate/estimate.ts";

/**
 * A suggestion with the figure of following it for a year: the making that it puts off (keeping, repairing, buying used or giving
 * a device), else what really changes, else an average share.
 */
export type Suggestion<Id extends string = string> = { readonly id: Id } & (
  | { readonly avoided: Estimate<"avoided"> }
  | { readonly marginal: Estimate<"marginal"> }
  | { readonly average: Estimate<"average"> }
);

const groups = ["avoided", "marginal", "average"] as const;

/**
 * Suggestions in three groups, which are not compared with each other by size: device decisions, because a device that is not
 * made emits nothing; then those with a marginal change; then average shares, which are attributed to other users if unused. Within
 * a group the strongest is first; equal ones keep their order.
 */
export function rankSuggestions<Id extends string>(
  suggestions: readonly Suggestion<Id>[],
): readonly Suggestion<Id>[] {
  return groups.flatMap((group) =>
    suggestions
      .filter((suggestion) => group in suggestion)
      .toSorted((a, b) => centralGrams(b) - centralGrams(a)),
  );
}

function centralGrams(suggestion: Suggestion): number {
  if ("avoided" in suggestion) return suggestion.avoided.carbonGramsCo2e.central;
  if ("marginal" in suggestion) return suggestion.marginal.carbonGramsCo2e.central;
  return suggestion.average.carbonGramsCo2e.central;
}
