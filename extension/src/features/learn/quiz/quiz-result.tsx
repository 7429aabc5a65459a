import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useTitleFocus } from "./use-title-focus.ts";
import { questionIds, quizQuestions } from "@digital-cleanup/challenge";
import { countRight, isRight, type QuizAnswers } from "./quiz-state.ts";

const leftOut = ["electricity", "devices", "emails"] as const;

/** The answers of the quiz beside those of the sources, and the questions that were left out. */
export function QuizResult(props: {
  answers: QuizAnswers;
  /** It replaces the last question. */
  takesFocus: boolean;
  onAgain: () => void;
}) {
  const { answers, onAgain } = props;
  const { t } = usePage();
  const title = useTitleFocus(props.takesFocus);
  const result = { right: countRight(answers), all: questionIds.length };
  return (
    <>
      <h3 class="lead" ref={title} tabIndex={-1}>
        {t("quiz.resultTitle", result)}
      </h3>
      <section class="card" aria-label={t("quiz.answers")}>
        <ol class="lines quiz-result" id="quiz-result">
          {questionIds.map((id) => {
            const given = answers[id];
            return (
              <li key={id}>
                <span>{t(`quiz.of.${id}.question`)}</span>
                <span class="small">
                  <b>{t(`quiz.of.${id}.${quizQuestions[id].right}`)}</b>
                  {given && !isRight(answers, id) && (
                    <span class="soft">
                      <br />
                      {given === "skipped"
                        ? t("quiz.skipped")
                        : t("quiz.given", { answer: t(`quiz.of.${id}.${given}`) })}
                    </span>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <div class="row">
        <a class="btn btn--main" href="#practices">
          {t("quiz.practices")}
        </a>
        <Button class="btn--text" onPress={onAgain}>
          {t("quiz.again")}
        </Button>
      </div>
      <details class="card small">
        <summary>{t("quiz.leftOut")}</summary>
        <ul class="flow">
          {leftOut.map((id) => (
            <li key={id}>{t(`quiz.leftOutOf.${id}`)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
