import { type OptionId, optionIds, type QuizHistogram } from "@digital-cleanup/challenge";
import { chooseDetails } from "./rule/choose-details.ts";
import { chooseMovers } from "./rule/choose-movers.ts";
import type { Mover } from "./rule/mover.ts";

const movement = { before: 0, after: 1 };
const everyAnswer = 0;
const partOf = (option: OptionId): number => 1 + optionIds.indexOf(option);
const noHolders = [everyAnswer, ...optionIds.map(partOf)].map(() => 0);

/**
 * What may be published of the answers to a question, all in one batch, by the rule that holds for the figures of an event:
 * of each option at least K answers, and of those that are left out together as well. Undefined if nothing may be.
 */
export function quizHistogram(
  counts: ReadonlyMap<OptionId, number>,
  k: number,
): QuizHistogram | undefined {
  const movers = optionIds.flatMap((option) => {
    const movements = new Map([everyAnswer, partOf(option)].map((part) => [part, movement]));
    const mover: Mover<OptionId> = { contribution: option, movements };
    return Array.from({ length: counts.get(option) ?? 0 }, () => mover);
  });
  const choice = chooseMovers(movers, { part: everyAnswer, holders: 0, k, isPatient: false });
  if (!choice) return;
  const parts = optionIds.map(partOf);
  const published = chooseDetails(choice.chosen, { parts, holders: noHolders, k });
  if (published.length === 0) return;
  return Object.fromEntries(
    optionIds
      .filter((option) => published.includes(partOf(option)))
      .map((option) => [option, counts.get(option) ?? 0]),
  );
}
