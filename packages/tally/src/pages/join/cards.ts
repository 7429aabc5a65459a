import type { Event } from "@digital-cleanup/challenge";
import type { Entry } from "./note/entry.ts";
import { type TaskName, tasksFor } from "./tasks/tasks.ts";
import type { Step } from "./use-step.ts";

/** The steps that a person goes through, one question each: the space used, the tasks, the space used again. */
export type Card = "start" | `task-${TaskName}` | "space";

export const cardsOf = (event: Pick<Event, "challenges">): readonly Card[] => [
  "start",
  ...tasksFor(event).map((task) => `task-${task}` as const),
  "space",
];

type Progress = Pick<Entry, "done" | "used">;

/** The last card subtracts, so it is only for those who gave the first number. Then comes the review. */
export const lastStep = ({ used }: Pick<Progress, "used">): Step =>
  used.beforeBytes === undefined ? "review" : "space";

/** The step after a card: the next task that is not done, if there is one. */
export function stepAfter(card: Card, event: Pick<Event, "challenges">, progress: Progress): Step {
  const cards = cardsOf(event);
  const left = cards.slice(cards.indexOf(card) + 1, -1).find((each) => !isDone(each, progress));
  return left ?? lastStep(progress);
}

export function isDone(card: Card, { done, used }: Progress): boolean {
  if (card === "start") return used.beforeBytes !== undefined;
  if (card === "space") return used.afterBytes !== undefined;
  return done.has(card.slice("task-".length) as TaskName);
}
