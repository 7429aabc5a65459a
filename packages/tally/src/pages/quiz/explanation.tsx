import { type QuestionId, quizQuestions } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** Why the answer of the sources is right, and which sources. */
export const Explanation = ({ t, question }: { t: Text; question: QuestionId }) => (
  <div class="explanation">
    <p>{t(`quiz.of.${question}.why`)}</p>
    {quizQuestions[question].sources.map((source) => (
      <p class="explanation__source" key={source}>
        {t("quiz.source", { source: t(`quiz.sourceOf.${source}`) })}
      </p>
    ))}
  </div>
);
