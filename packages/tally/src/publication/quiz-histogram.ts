import { type OptionId, optionIds, type QuizHistogram } from "@digital-cleanup/challenge";
import { isPartAllowed, type Mover } from "./rule/movements.ts";
import { chooseDetails } from "./rule/publish-figure.ts";

const answer = { before: 0, after: 1 };
const noHolders = optionIds.map(() => 0);

/**
 * What may be published of the answers to a question, all in one batch, by the rule that holds for the figures of an event:
 * of each option at least K answers, and of those that are left out together as well. Undefined if nothing may be.
 */
export function quizHistogram(
  counts: ReadonlyMap<OptionId, number>,
  k: number,
): QuizHistogram | undefined {
  const movers = optionIds.flatMap((option, part) => {
    const mover: Mover<OptionId> = { contribution: option, movements: new Map([[part, answer]]) };
    return Array.from({ length: counts.get(option) ?? 0 }, () => mover);
  });
  if (
    !isPartAllowed(
      movers.map(() => answer),
      0,
      k,
    )
  )
    return;
  const published = chooseDetails(movers, [...optionIds.keys()], noHolders, k);
  if (published.length === 0) return;
  return Object.fromEntries(
    optionIds
      .filter((_, part) => published.includes(part))
      .map((option) => [option, counts.get(option) ?? 0]),
  );
}
