import type { Text } from "@digital-cleanup/text";

/** How many answered, and that they did so without a name. */
export const AnswerCount = ({ t, answers }: { t: Text; answers: number }) => (
  <p role="status">
    <data id="answers" value={answers}>
      {answers > 0 ? (
        <>
          <b>{t("tally.quiz.answers", { count: answers })}</b>
          {t("tally.quiz.noNames")}
        </>
      ) : (
        t("tally.quiz.noAnswers")
      )}
    </data>
  </p>
);
