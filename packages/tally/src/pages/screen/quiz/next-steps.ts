import { type QuestionId, questionIds, type Quiz } from "@digital-cleanup/challenge";

type NextSteps = {
  /** What the button does, if the question that is shown allows it. */
  step?: "close" | "hide";
  /** The questions that may be asked now. */
  askable: readonly QuestionId[];
};

/** What the organiser may do next: close the open question, else ask one that was not asked, or take the last one off. */
export function nextSteps(quiz: Quiz | undefined): NextSteps {
  if (quiz?.shown?.isOpen) return { step: "close", askable: [] };
  const askable = questionIds.filter((id) => !quiz?.asked.includes(id));
  return quiz?.shown ? { step: "hide", askable } : { askable };
}
