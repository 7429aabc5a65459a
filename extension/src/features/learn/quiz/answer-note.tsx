import { usePage } from "../../../ui/page-context.ts";
import { type OptionId, type QuestionId, quizQuestions } from "@digital-cleanup/challenge";

/** Whether the answer is that of the sources, why, and which sources. */
export function AnswerNote(props: {
  question: QuestionId;
  given: OptionId | "skipped" | undefined;
}) {
  const { question, given } = props;
  const { t } = usePage();
  const { right, sources } = quizQuestions[question];
  return (
    <div role="status" id="quiz-answer" style={{ maxWidth: "44rem" }}>
      {given && (
        <div class="note flow flow--tight">
          <p>
            <b>
              {given === right
                ? t("quiz.right")
                : t("quiz.wrong", { answer: t(`quiz.of.${question}.${right}`) })}
            </b>{" "}
            {t(`quiz.of.${question}.why`)}
          </p>
          {sources.map((source) => (
            <p class="tiny soft" key={source}>
              {t("quiz.source", { source: t(`quiz.sourceOf.${source}`) })}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
