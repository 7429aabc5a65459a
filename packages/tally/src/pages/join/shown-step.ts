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

export type Shown = Step | "place" | "sent" | "closed" | "nothing";

type Situation = {
  step: Step;
  event: Event;
  state: EventState;
  participation: Participation;
  entry: Pick<Entry, "errors" | "totals" | "used">;
};

/** What the page shows at a step: the step itself, unless something has to come before it, or nothing can follow. */
export function shownStep(situation: Situation): Shown {
  const { step, event, state, participation, entry } = situation;
  if (step === "receipt") return step;
  if (step === "start" && participation.lastSeq > 0) return "sent";
  const task = taskOfStep(step);
  if (step === "start" || task) {
    if (state === "closed") return "closed";
    return task && !tasksFor(event).includes(task) ? "start" : step;
  }
  if (step === "space" && entry.used.beforeBytes !== undefined) {
    return state === "closed" ? "closed" : step;
  }
  return formStep(situation);
}

/** The forms with all numbers and the review, before which a ticket has to be used. */
function formStep({ step, event, state, participation, entry }: Situation): Shown {
  const isValid = entry.errors.size === 0;
  const isReview = step === "review" || step === "space";
  const isEmpty = isReview && isValid && isNothing(entry.totals);
  const lacksPlace = needsPlace(event, participation);
  if (state === "closed" && (isEmpty || lacksPlace)) return "closed";
  if (isEmpty) return "nothing";
  if (lacksPlace) return "place";
  if (isReview && isValid) return "review";
  return step === "note" ? step : "correct";
}
