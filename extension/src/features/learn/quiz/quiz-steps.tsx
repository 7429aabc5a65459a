import { usePage } from "../../../ui/page-context.ts";
import { type QuestionId, questionIds } from "@digital-cleanup/challenge";

/** How far the quiz has come. */
export function QuizSteps({ question }: { question: QuestionId }) {
  const { t } = usePage();
  const index = questionIds.indexOf(question);
  const stateOf = (step: number) =>
    step < index ? "done" : step === index ? "current" : undefined;
  return (
    <div class="step-bar">
      <p class="small">
        <b>{t("quiz.position", { position: index + 1, all: questionIds.length })}</b>
      </p>
      <div class="step-bar__steps" aria-hidden="true">
        {questionIds.map((id, step) => (
          <i key={id} data-state={stateOf(step)} />
        ))}
      </div>
    </div>
  );
}
