import {
  type Event,
  type EventState,
  isNothing,
  needsPlace,
  type Participation,
} from "@digital-cleanup/challenge";
import type { Entry } from "./note/entry.ts";
import { tasksFor } from "./tasks/tasks.ts";
import { type Step, taskOfStep } from "./use-step.ts";

export type Shown = Exclude<Step, "start"> | "place" | "sent" | "closed" | "nothing";

type Situation = {
  step: Step;
  event: Event;
  state: EventState;
  participation: Participation;
  entry: Pick<Entry, "errors" | "totals">;
};

/** What the page shows at a step: the step itself, unless something has to come before it, or nothing can follow. */
export function shownStep({ step, event, state, participation, entry }: Situation): Shown {
  if (step === "receipt") return step;
  if (step === "start" && participation.lastSeq > 0) return "sent";
  const task = taskOfStep(step);
  if (step === "start" || step === "list" || task) {
    if (state === "closed") return "closed";
    return step === "start" || (task && !tasksFor(event).includes(task)) ? "list" : step;
  }
  const isValid = entry.errors.size === 0;
  const isEmpty = step === "review" && isValid && isNothing(entry.totals);
  const lacksPlace = needsPlace(event, participation);
  if (state === "closed" && (isEmpty || lacksPlace)) return "closed";
  if (isEmpty) return "nothing";
  if (lacksPlace) return "place";
  return step === "review" && !isValid ? "note" : step;
}
